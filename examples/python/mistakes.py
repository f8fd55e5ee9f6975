"""Three mistakes: a port that is none, two containers of one name, a volume that is not there."""
from cdk8s import Chart
from podwright import App, Pod

app = App()
chart = Chart(app, "shop")

pod = Pod(chart, "web")
web = pod.add_container("web", image="nginx:1.27")
web.add_port("http", 80800)
pod.add_container("proxy", name="web", image="envoyproxy/envoy:v1.31.0")
pod.add_container("cache", image="redis:7").mount("/data", "data")

app.synth()
