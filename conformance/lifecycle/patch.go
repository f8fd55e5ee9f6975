package main

import (
	"encoding/json"

	v1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
)

// patched answers what a strategic merge patch makes of a pod, as plain data.
func patched(line []byte) map[string]any {
	var in struct {
		ID    json.RawMessage `json:"id"`
		Pod   json.RawMessage `json:"pod"`
		Patch json.RawMessage `json:"patch"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return map[string]any{"error": err.Error()}
	}
	after, err := strategicpatch.StrategicMergePatch(in.Pod, in.Patch, &v1.Pod{})
	if err != nil {
		return map[string]any{"id": in.ID, "error": err.Error()}
	}
	return map[string]any{"id": in.ID, "patched": json.RawMessage(after)}
}
