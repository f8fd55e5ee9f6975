"""README's first pod."""
from cdk8s import Chart
from podwright import App, Pod, Probe, VolumeSource

app = App()
chart = Chart(app, "shop")

pod = Pod(chart, "web", metadata={"labels": {"app": "web"}})
data = pod.add_volume("data", VolumeSource.empty_dir(size_limit="1Gi"))
web = pod.add_container("web", image="nginx:1.27", resources={"requests": {"cpu": "500m", "memory": "100Mi"}})
http = web.add_port("http", 80)
(web.env("LOG_LEVEL", "debug")
    .mount("/data", data)
    .readiness(Probe.http_get("/", http)))

app.synth()
