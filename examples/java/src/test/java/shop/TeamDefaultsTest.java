package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.podwright.ContainerProps;
import io.github.podwright.ImagePullPolicy;
import io.github.podwright.Pod;
import java.util.List;
import java.util.Map;
import org.cdk8s.Chart;
import org.cdk8s.Testing;
import org.junit.jupiter.api.Test;

class TeamDefaultsTest {
  private static Map<?, ?> manifestWith(ContainerProps props) {
    Chart chart = Testing.chart();
    new Pod(chart, "web").addContainer("web", props);
    chart.with(new TeamDefaults("shop"));
    return (Map<?, ?>) ((List<?>) Testing.synth(chart)).get(0);
  }

  private static Object policyOf(Map<?, ?> manifest) {
    Map<?, ?> spec = (Map<?, ?>) manifest.get("spec");
    return ((Map<?, ?>) ((List<?>) spec.get("containers")).get(0)).get("imagePullPolicy");
  }

  @Test
  void labelsPodsAndSetsThePullPolicy() {
    Map<?, ?> manifest = manifestWith(ContainerProps.builder().image("nginx:1.27").build());
    assertEquals(Map.of("example.com/team", "shop"), ((Map<?, ?>) manifest.get("metadata")).get("labels"));
    assertEquals("IfNotPresent", policyOf(manifest));
  }

  @Test
  void leavesAPullPolicyThatWasSet() {
    assertEquals("Always", policyOf(manifestWith(ContainerProps.builder().image("nginx:1.27").imagePullPolicy(ImagePullPolicy.ALWAYS).build())));
  }
}
