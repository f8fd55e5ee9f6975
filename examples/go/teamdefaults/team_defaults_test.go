package teamdefaults

import (
	"testing"

	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/podwright/podwright-go/podwright"
)

func containerOf(props *podwright.ContainerProps) (labels, container map[string]any) {
	chart := cdk8s.Testing_Chart()
	podwright.NewPod(chart, jsii.String("web"), nil).AddContainer(jsii.String("web"), props)
	chart.With(New("shop"))
	manifest := (*cdk8s.Testing_Synth(chart))[0].(map[string]any)
	labels = manifest["metadata"].(map[string]any)["labels"].(map[string]any)
	return labels, manifest["spec"].(map[string]any)["containers"].([]any)[0].(map[string]any)
}

func TestLabelsPodsAndSetsThePullPolicy(t *testing.T) {
	labels, container := containerOf(&podwright.ContainerProps{Image: jsii.String("nginx:1.27")})
	if labels["example.com/team"] != "shop" || container["imagePullPolicy"] != "IfNotPresent" {
		t.Fatalf("got labels %v and container %v", labels, container)
	}
}

func TestLeavesAPullPolicyThatWasSet(t *testing.T) {
	_, container := containerOf(&podwright.ContainerProps{Image: jsii.String("nginx:1.27"), ImagePullPolicy: podwright.ImagePullPolicy_ALWAYS})
	if container["imagePullPolicy"] != "Always" {
		t.Fatalf("got container %v", container)
	}
}
