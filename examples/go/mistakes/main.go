// Three mistakes: a port that is none, two containers of one name, a volume that is not there.
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

	pod := podwright.NewPod(chart, jsii.String("web"), nil)
	web := pod.AddContainer(jsii.String("web"), &podwright.ContainerProps{Image: jsii.String("nginx:1.27")})
	web.AddPort(jsii.String("http"), jsii.Number(80800), nil)
	pod.AddContainer(jsii.String("proxy"), &podwright.ContainerProps{Name: jsii.String("web"), Image: jsii.String("envoyproxy/envoy:v1.31.0")})
	pod.AddContainer(jsii.String("cache"), &podwright.ContainerProps{Image: jsii.String("redis:7")}).
		Mount(jsii.String("/data"), "data", nil)

	app.Synth()
}
