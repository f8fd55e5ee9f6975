"""Makes pods in a chart and writes them: `pods.py CANDIDATE COUNT`. Prints the processor seconds of building and of synth, Python and Node.js together."""
import json
import os
import sys
import tempfile


def processor_seconds():
    """Of this process, and of the Node.js processes below it. Needs Linux."""
    stats = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            stats[pid] = (fields[1], int(fields[11]) + int(fields[12]))
        except OSError:
            pass  # It has ended.
    family = {str(os.getpid())}
    while more := {pid for pid, (parent, _) in stats.items() if parent in family} - family:
        family |= more
    return sum(stats[pid][1] for pid in family) / os.sysconf("SC_CLK_TCK")


def podwright_props(count):
    """Everything in props, as docs/languages.md says for speed."""
    from cdk8s import Chart, Duration
    from podwright import App, ContainerPortProps, ContainerProps, Pod, Probe, VolumeMount, VolumeProps, VolumeSource

    app = App(outdir=os.path.join(tempfile.mkdtemp(), "dist"))
    chart = Chart(app, "chart")
    for i in range(count):
        Pod(
            chart, f"pod{i}",
            metadata={"labels": {"app": f"pod{i}"}},
            volumes=[VolumeProps(name="data", source=VolumeSource.empty_dir())],
            containers=[ContainerProps(
                name="web", image="nginx:1.27",
                ports=[ContainerPortProps(container_port=80, name="http")],
                env={"LOG_LEVEL": "debug"},
                resources={"requests": {"cpu": "500m", "memory": "100Mi"}},
                volume_mounts=[VolumeMount(mount_path="/data", volume="data")],
                readiness_probe=Probe.http_get("/", 80, period=Duration.seconds(5)),
            )],
        )
    return app


def podwright_verbs(count):
    """A verb for each part."""
    from cdk8s import Chart, Duration
    from podwright import App, Pod, Probe, VolumeSource

    app = App(outdir=os.path.join(tempfile.mkdtemp(), "dist"))
    chart = Chart(app, "chart")
    for i in range(count):
        pod = Pod(chart, f"pod{i}")
        pod.label("app", f"pod{i}")
        data = pod.add_volume("data", VolumeSource.empty_dir())
        web = pod.add_container("web", image="nginx:1.27", resources={"requests": {"cpu": "500m", "memory": "100Mi"}})
        http = web.add_port("http", 80)
        web.env("LOG_LEVEL", "debug").mount("/data", data).readiness(Probe.http_get("/", http, period=Duration.seconds(5)))
    return app


def plus(count):
    """The same with cdk8s-plus."""
    import cdk8s_plus_34 as kplus
    from cdk8s import App, Chart, Duration, Size

    app = App(outdir=os.path.join(tempfile.mkdtemp(), "dist"))
    chart = Chart(app, "chart")
    for i in range(count):
        pod = kplus.Pod(chart, f"pod{i}", metadata={"labels": {"app": f"pod{i}"}})
        data = kplus.Volume.from_empty_dir(chart, f"data{i}", "data")
        pod.add_container(
            name="web", image="nginx:1.27",
            ports=[kplus.ContainerPort(number=80, name="http")],
            env_variables={"LOG_LEVEL": kplus.EnvValue.from_value("debug")},
            resources=kplus.ContainerResources(
                cpu=kplus.CpuResources(request=kplus.Cpu.millis(500)),
                memory=kplus.MemoryResources(request=Size.mebibytes(100)),
            ),
            volume_mounts=[kplus.VolumeMount(path="/data", volume=data)],
            readiness=kplus.Probe.from_http_get("/", port=80, period_seconds=Duration.seconds(5)),
        )
    return app


CANDIDATES = {"podwright props": podwright_props, "podwright verbs": podwright_verbs, "cdk8s-plus-34": plus}

make = CANDIDATES[sys.argv[1]]
make(5)
started = processor_seconds()
app = make(int(sys.argv[2]))
built = processor_seconds()
app.synth()
print(json.dumps({"build": built - started, "synth": processor_seconds() - built}))
