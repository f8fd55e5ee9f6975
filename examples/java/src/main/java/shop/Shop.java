package shop;

import io.github.podwright.App;
import io.github.podwright.Container;
import io.github.podwright.ContainerPort;
import io.github.podwright.ContainerProps;
import io.github.podwright.Deployment;
import io.github.podwright.EmptyDirOptions;
import io.github.podwright.EnvValue;
import io.github.podwright.HTTPGetProbeOptions;
import io.github.podwright.LifecycleHandler;
import io.github.podwright.LogShipper;
import io.github.podwright.PodField;
import io.github.podwright.Probe;
import io.github.podwright.ResourceRequirements;
import io.github.podwright.Toleration;
import io.github.podwright.Volume;
import io.github.podwright.VolumeSource;
import java.util.List;
import java.util.Map;
import org.cdk8s.ApiObjectMetadata;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import org.cdk8s.Duration;
import org.cdk8s.plus34.Pods;
import org.cdk8s.plus34.PodsSelectOptions;
import org.cdk8s.plus34.Service;
import org.cdk8s.plus34.ServicePort;

/** A shop: a workload with a sidecar that ships its logs, a pattern of the team's own, and a Service of cdk8s-plus. */
public final class Shop {
  public static void main(String[] args) {
    App app = new App();
    Chart chart = new Chart(app, "shop", ChartProps.builder().namespace("shop").disableResourceNameHashes(true).build());

    Deployment web = Deployment.Builder.create(chart, "web")
        .replicas(3)
        .podMetadata(ApiObjectMetadata.builder().labels(Map.of("app", "web")).build())
        .terminationGracePeriod(Duration.seconds(45))
        .build();
    Volume cache = web.addVolume("cache", VolumeSource.emptyDir(EmptyDirOptions.builder().sizeLimit("256Mi").build()));
    Container nginx = web.addContainer("nginx", ContainerProps.builder()
        .image("nginxinc/nginx-unprivileged:1.27")
        .resources(ResourceRequirements.builder()
            .requests(Map.of("cpu", "500m", "memory", "100Mi"))
            .limits(Map.of("memory", "200Mi"))
            .build())
        .build());
    ContainerPort http = nginx.addPort("http", 8080);
    nginx.env("LOG_LEVEL", "info")
        .env("POD_NAME", EnvValue.fieldRef(PodField.NAME))
        .env("SESSION_KEY", EnvValue.secretKey("shop-session", "key"))
        .mount("/var/cache/nginx", cache)
        .readiness(Probe.httpGet("/healthz", http, HTTPGetProbeOptions.builder().period(Duration.seconds(5)).build()))
        .preStop(LifecycleHandler.sleep(Duration.seconds(10)));
    web.addToleration(Toleration.exists("dedicated"));

    chart.with(LogShipper.Builder.create().config("fluent-bit").mountPath("/var/log/nginx").build());
    chart.with(new TeamDefaults("shop"));

    Service.Builder.create(chart, "service")
        .ports(List.of(ServicePort.builder().name("http").port(80).targetPort(http.getNumber()).build()))
        .selector(Pods.select(chart, "pods", PodsSelectOptions.builder().labels(web.getSelectorLabels()).build()))
        .build();

    app.synth();
  }
}
