// A shop: a workload with a sidecar that ships its logs, a pattern of the team's own, and a Service of cdk8s-plus.
package main

import (
	"example.com/shop/teamdefaults"
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus34/v2"
	"github.com/podwright/podwright-go/podwright"
)

func main() {
	defer jsii.Close()

	app := podwright.NewApp(nil)
	chart := cdk8s.NewChart(app, jsii.String("shop"), &cdk8s.ChartProps{
		Namespace:                 jsii.String("shop"),
		DisableResourceNameHashes: jsii.Bool(true),
	})

	web := podwright.NewDeployment(chart, jsii.String("web"), &podwright.DeploymentProps{
		Replicas:               jsii.Number(3),
		PodMetadata:            &cdk8s.ApiObjectMetadata{Labels: &map[string]*string{"app": jsii.String("web")}},
		TerminationGracePeriod: cdk8s.Duration_Seconds(jsii.Number(45)),
	})
	cache := web.AddVolume(jsii.String("cache"), podwright.VolumeSource_EmptyDir(&podwright.EmptyDirOptions{SizeLimit: "256Mi"}))
	nginx := web.AddContainer(jsii.String("nginx"), &podwright.ContainerProps{
		Image: jsii.String("nginxinc/nginx-unprivileged:1.27"),
		Resources: &podwright.ResourceRequirements{
			Requests: &map[string]any{"cpu": "500m", "memory": "100Mi"},
			Limits:   &map[string]any{"memory": "200Mi"},
		},
	})
	http := nginx.AddPort(jsii.String("http"), jsii.Number(8080), nil)
	nginx.Env(jsii.String("LOG_LEVEL"), "info").
		Env(jsii.String("POD_NAME"), podwright.EnvValue_FieldRef(podwright.PodField_NAME(), nil)).
		Env(jsii.String("SESSION_KEY"), podwright.EnvValue_SecretKey("shop-session", jsii.String("key"), nil)).
		Mount(jsii.String("/var/cache/nginx"), cache, nil).
		Readiness(podwright.Probe_HttpGet(jsii.String("/healthz"), http, &podwright.HTTPGetProbeOptions{
			Period: cdk8s.Duration_Seconds(jsii.Number(5)),
		})).
		PreStop(podwright.LifecycleHandler_Sleep(cdk8s.Duration_Seconds(jsii.Number(10))))
	web.AddToleration(podwright.Toleration_Exists(jsii.String("dedicated"), nil))

	chart.With(podwright.NewLogShipper(&podwright.LogShipperOptions{Config: "fluent-bit", MountPath: jsii.String("/var/log/nginx")}))
	chart.With(teamdefaults.New("shop"))

	pods := cdk8splus34.Pods_Select(chart, jsii.String("pods"), &cdk8splus34.PodsSelectOptions{Labels: web.SelectorLabels()})
	cdk8splus34.NewService(chart, jsii.String("service"), &cdk8splus34.ServiceProps{
		Ports:    &[]*cdk8splus34.ServicePort{{Name: jsii.String("http"), Port: jsii.Number(80), TargetPort: http.Number()}},
		Selector: pods,
	})

	app.Synth()
}
