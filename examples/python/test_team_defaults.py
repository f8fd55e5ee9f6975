import unittest

import cdk8s
from podwright import ImagePullPolicy, Pod

from team_defaults import TeamDefaults


class TeamDefaultsTest(unittest.TestCase):
    def setUp(self) -> None:
        self.chart = cdk8s.Testing.chart()
        self.pod = Pod(self.chart, "web")

    def manifest(self) -> dict:
        return cdk8s.Testing.synth(self.chart)[0]

    def test_labels_pods_and_sets_the_pull_policy(self) -> None:
        self.pod.add_container("web", image="nginx:1.27")
        self.chart.with_(TeamDefaults("shop"))
        self.assertEqual({"example.com/team": "shop"}, self.manifest()["metadata"]["labels"])
        self.assertEqual([{"image": "nginx:1.27", "imagePullPolicy": "IfNotPresent", "name": "web"}], self.manifest()["spec"]["containers"])

    def test_leaves_a_pull_policy_that_was_set(self) -> None:
        self.pod.add_container("web", image="nginx:1.27", image_pull_policy=ImagePullPolicy.ALWAYS)
        self.chart.with_(TeamDefaults("shop"))
        self.assertEqual("Always", self.manifest()["spec"]["containers"][0]["imagePullPolicy"])

    def test_two_patterns_of_one_name_are_both_put_on(self) -> None:
        class Owner(TeamDefaults):
            def _apply_to_pod(self, pod) -> None:
                pod.label("example.com/owner", self.team)

        self.pod.add_container("web", image="nginx:1.27")
        self.chart.with_(TeamDefaults("shop"), Owner("shop"))
        self.assertEqual({"example.com/owner": "shop", "example.com/team": "shop"}, self.manifest()["metadata"]["labels"])


if __name__ == "__main__":
    unittest.main()
