package shop;

import io.github.podwright.App;
import io.github.podwright.Container;
import io.github.podwright.ContainerProps;
import io.github.podwright.Pod;
import org.cdk8s.Chart;

/** Three mistakes: a port that is none, two containers of one name, a volume that is not there. */
public final class Mistakes {
  public static void main(String[] args) {
    App app = new App();
    Chart chart = new Chart(app, "shop");

    Pod pod = new Pod(chart, "web");
    Container web = pod.addContainer("web", ContainerProps.builder().image("nginx:1.27").build());
    web.addPort("http", 80800);
    pod.addContainer("proxy", ContainerProps.builder().name("web").image("envoyproxy/envoy:v1.31.0").build());
    pod.addContainer("cache", ContainerProps.builder().image("redis:7").build()).mount("/data", "data");

    app.synth();
  }
}
