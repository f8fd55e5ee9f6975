// README's first pod.
package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/podwright/podwright-go/podwright"
)

func main() {
	defer jsii.Close()

	app := podwright.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("shop"), nil)

	pod := podwright.NewPod(chart, jsii.String("web"), &podwright.PodProps{
		Metadata: &cdk8s.ApiObjectMetadata{Labels: &map[string]*string{"app": jsii.String("web")}},
	})
	data := pod.AddVolume(jsii.String("data"), podwright.VolumeSource_EmptyDir(&podwright.EmptyDirOptions{SizeLimit: "1Gi"}))
	web := pod.AddContainer(jsii.String("web"), &podwright.ContainerProps{
		Image:     jsii.String("nginx:1.27"),
		Resources: &podwright.ResourceRequirements{Requests: &map[string]any{"cpu": "500m", "memory": "100Mi"}},
	})
	http := web.AddPort(jsii.String("http"), jsii.Number(80), nil)
	web.Env(jsii.String("LOG_LEVEL"), "debug").
		Mount(jsii.String("/data"), data, nil).
		Readiness(podwright.Probe_HttpGet(jsii.String("/"), http, nil))

	app.Synth()
}
