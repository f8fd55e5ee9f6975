// Package teamdefaults has what a team has on all of its pods.
package teamdefaults

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/podwright/podwright-go/podwright"
)

type teamDefaults struct {
	podwright.Pattern
	team string
}

// New makes the pattern: a label, and where a container says no pull policy, that of the team.
func New(team string) podwright.Pattern {
	pattern := &teamDefaults{team: team}
	podwright.NewPattern_Override(pattern, jsii.String(team), nil)
	return pattern
}

// ApplyToPod puts it on a pod.
func (t *teamDefaults) ApplyToPod(pod podwright.PodTemplate) {
	pod.Label(jsii.String("example.com/team"), jsii.String(t.team))
	for _, container := range *pod.Containers() {
		if _, set := (*container.ToManifest())["imagePullPolicy"]; !set {
			container.Override(jsii.String("imagePullPolicy"), "IfNotPresent")
		}
	}
}
