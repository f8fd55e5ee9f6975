"""A shop: a workload with a sidecar that ships its logs, a pattern of the team's own, and a Service of cdk8s-plus."""
import cdk8s_plus_34 as kplus
from cdk8s import Chart, Duration
from podwright import App, Deployment, EnvValue, LifecycleHandler, LogShipper, PodField, Probe, Toleration, VolumeSource

from team_defaults import TeamDefaults

app = App()
chart = Chart(app, "shop", namespace="shop", disable_resource_name_hashes=True)

web = Deployment(
    chart, "web",
    replicas=3,
    pod_metadata={"labels": {"app": "web"}},
    termination_grace_period=Duration.seconds(45),
)
cache = web.add_volume("cache", VolumeSource.empty_dir(size_limit="256Mi"))
nginx = web.add_container(
    "nginx",
    image="nginxinc/nginx-unprivileged:1.27",
    resources={"requests": {"cpu": "500m", "memory": "100Mi"}, "limits": {"memory": "200Mi"}},
)
http = nginx.add_port("http", 8080)
(nginx.env("LOG_LEVEL", "info")
    .env("POD_NAME", EnvValue.field_ref(PodField.NAME))
    .env("SESSION_KEY", EnvValue.secret_key("shop-session", "key"))
    .mount("/var/cache/nginx", cache)
    .readiness(Probe.http_get("/healthz", http, period=Duration.seconds(5)))
    .pre_stop(LifecycleHandler.sleep(Duration.seconds(10))))
web.add_toleration(Toleration.exists("dedicated"))

chart.with_(LogShipper(config="fluent-bit", mount_path="/var/log/nginx"))
chart.with_(TeamDefaults("shop"))

service = kplus.Service(chart, "service", ports=[kplus.ServicePort(name="http", port=80, target_port=http.number)])
service.select(web)

app.synth()
