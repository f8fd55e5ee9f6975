// Prints, as JSON, what Kubernetes' Go sources say of API fields and feature gates and no OpenAPI document does:
// which fields are pointers, which are marked with a feature gate, and what each gate is by default.
//
//	go run . TYPES.go... -- FEATURES.go...
//
// The first files declare API types (`k8s.io/api/core/v1/types.go`), the others tables of feature gates (`kube_features.go`).
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A field of an API type.
type field struct {
	Pointer bool     `json:"pointer,omitempty"`
	Gates   []string `json:"gates,omitempty"`
}

// What a gate is from a version on.
type spec struct {
	Version string `json:"version"`
	Default bool   `json:"default"`
	Locked  bool   `json:"locked"`
}

var mark = regexp.MustCompile(`(?m)^\s*\+featureGate=(.+?)\s*$`)

func main() {
	split := slices.Index(os.Args, "--")
	types := map[string]map[string]field{}
	for _, file := range os.Args[1:split] {
		readTypes(parse(file), types)
	}
	gates := map[string][]spec{}
	for _, file := range os.Args[split+1:] {
		readGates(parse(file), gates)
	}
	if err := json.NewEncoder(os.Stdout).Encode(map[string]any{"types": types, "gates": gates}); err != nil {
		panic(err)
	}
}

func parse(file string) *ast.File {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
	if err != nil {
		panic(err)
	}
	return parsed
}

func readTypes(file *ast.File, types map[string]map[string]field) {
	ast.Inspect(file, func(node ast.Node) bool {
		declared, ok := node.(*ast.TypeSpec)
		if !ok {
			return true
		}
		if structure, ok := declared.Type.(*ast.StructType); ok {
			fields := map[string]field{}
			for _, f := range structure.Fields.List {
				if name := jsonName(f); name != "" {
					_, pointer := f.Type.(*ast.StarExpr)
					fields[name] = field{pointer, marks(f.Doc)}
				} else if embedded, ok := f.Type.(*ast.Ident); ok && len(f.Names) == 0 {
					// Fields of an embedded type are fields of this one: noted under a name that no field has.
					fields["+"+embedded.Name] = field{}
				}
			}
			types[declared.Name.Name] = fields
		}
		return true
	})
}

func jsonName(f *ast.Field) string {
	if f.Tag == nil {
		return ""
	}
	tag, err := strconv.Unquote(f.Tag.Value)
	if err != nil {
		panic(err)
	}
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	return name
}

func marks(doc *ast.CommentGroup) []string {
	var found []string
	if doc != nil {
		// CommentGroup.Text leaves lines such as +featureGate in.
		for _, match := range mark.FindAllStringSubmatch(doc.Text(), -1) {
			found = append(found, match[1])
		}
	}
	return found
}

// Reads every entry of the form `Name: { {Version: version.MustParse("1.34"), Default: true, LockToDefault: true, ...}, ... }`.
func readGates(file *ast.File, gates map[string][]spec) {
	ast.Inspect(file, func(node ast.Node) bool {
		entry, ok := node.(*ast.KeyValueExpr)
		if !ok {
			return true
		}
		list, ok := entry.Value.(*ast.CompositeLit)
		if !ok {
			return true
		}
		var specs []spec
		for _, item := range list.Elts {
			if literal, ok := item.(*ast.CompositeLit); ok {
				if one := readSpec(literal); one.Version != "" {
					specs = append(specs, one)
				}
			}
		}
		if len(specs) > 0 {
			gates[lastName(entry.Key)] = specs
		}
		return len(specs) == 0
	})
}

func readSpec(literal *ast.CompositeLit) spec {
	var one spec
	for _, element := range literal.Elts {
		pair, ok := element.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		switch lastName(pair.Key) {
		case "Version":
			if call, ok := pair.Value.(*ast.CallExpr); ok {
				one.Version, _ = strconv.Unquote(call.Args[0].(*ast.BasicLit).Value)
			}
		case "Default":
			one.Default = isTrue(pair.Value)
		case "LockToDefault":
			one.Locked = isTrue(pair.Value)
		}
	}
	return one
}

func isTrue(value ast.Expr) bool {
	name := lastName(value)
	if name != "true" && name != "false" {
		panic(fmt.Sprintf("neither true nor false: %v", value))
	}
	return name == "true"
}

func lastName(expression ast.Expr) string {
	switch e := expression.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}
