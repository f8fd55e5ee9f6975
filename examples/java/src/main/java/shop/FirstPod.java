package shop;

import io.github.podwright.App;
import io.github.podwright.Container;
import io.github.podwright.ContainerPort;
import io.github.podwright.ContainerProps;
import io.github.podwright.EmptyDirOptions;
import io.github.podwright.Pod;
import io.github.podwright.Probe;
import io.github.podwright.ResourceRequirements;
import io.github.podwright.Volume;
import io.github.podwright.VolumeSource;
import java.util.Map;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.Chart;

/** README's first pod. */
public final class FirstPod {
  public static void main(String[] args) {
    App app = new App();
    Chart chart = new Chart(app, "shop");

    Pod pod = Pod.Builder.create(chart, "web").metadata(ApiObjectMetadata.builder().labels(Map.of("app", "web")).build()).build();
    Volume data = pod.addVolume("data", VolumeSource.emptyDir(EmptyDirOptions.builder().sizeLimit("1Gi").build()));
    Container web = pod.addContainer("web", ContainerProps.builder()
        .image("nginx:1.27")
        .resources(ResourceRequirements.builder().requests(Map.of("cpu", "500m", "memory", "100Mi")).build())
        .build());
    ContainerPort http = web.addPort("http", 80);
    web.env("LOG_LEVEL", "debug")
        .mount("/data", data)
        .readiness(Probe.httpGet("/", http));

    app.synth();
  }
}
