from podwright import Pattern, PodTemplate


class TeamDefaults(Pattern):
    """What a team has on all of its pods: a label, and where a container says no pull policy, that of the team."""

    def __init__(self, team: str) -> None:
        super().__init__(team)
        self.team = team

    def _apply_to_pod(self, pod: PodTemplate) -> None:
        pod.label("example.com/team", self.team)
        for container in pod.containers:
            if "imagePullPolicy" not in container.to_manifest():
                container.override("imagePullPolicy", "IfNotPresent")
