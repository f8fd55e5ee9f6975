// Command yaml reads YAML documents on standard input and prints them as JSON, a line each, as kubectl and the API server would read them.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"sigs.k8s.io/yaml"
)

func main() {
	in, err := io.ReadAll(os.Stdin)
	if err != nil {
		fail(err)
	}
	for _, doc := range bytes.Split(in, []byte("\n---\n")) {
		data, err := yaml.YAMLToJSONStrict(doc)
		if err != nil {
			fail(err)
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, data); err != nil {
			fail(err)
		}
		fmt.Println(compact.String())
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
