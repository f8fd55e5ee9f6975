// Says what Kubernetes 1.37's own code understands of a YAML or JSON text.
//
// Input: a JSON object a line, {"id", "text"} or, where the text is not UTF-8, {"id", "base64"}.
// Output: a JSON object a line, see the type answer. With the argument "places" each document has the places of its keys and values.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	yaml2 "go.yaml.in/yaml/v2"
	yaml3 "go.yaml.in/yaml/v3"
	xunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	kjson "sigs.k8s.io/json"
	"sigs.k8s.io/yaml"
)

type request struct {
	ID     any     `json:"id"`
	Text   *string `json:"text"`
	Base64 string  `json:"base64"`
}

type document struct {
	// The line of the text, from 1, at which the document's chunk begins.
	Line int `json:"line"`
	// What kubectl hands on: the JSON as Go wrote it, numbers as in the text that Go made.
	JSON json.RawMessage `json:"json"`
	// What strict decoding says in addition (duplicate keys), as the API server with fieldValidation=Strict or a YAML body.
	Strict string `json:"strict,omitempty"`
	// The objects in it: itself, or the items of a list; only where this isn't the document itself.
	Objects []json.RawMessage `json:"objects,omitempty"`
	// What kubectl says when it makes an object of it.
	ObjectError string `json:"objectError,omitempty"`
	// True where the chunk has more than Go reads: it takes the first YAML document of a chunk, and drops what follows without a word
	// (after "...", or where the indentation ends the document early).
	Ignored bool `json:"ignored,omitempty"`
	// True where the same text gives different results from run to run (two keys that become one string).
	Random bool `json:"random,omitempty"`
	// Path, line and column of each key (0 where there is none) and value, from 1, columns in characters; from yaml.v3, where its tree has the same shape.
	Places []place `json:"places,omitempty"`
}

type place [5]any

type answer struct {
	ID        any        `json:"id"`
	Documents []document `json:"documents"`
	// The error with which kubectl stops reading. The documents before it have been handed on.
	Error string `json:"error,omitempty"`
	// The line of the text that the error names, from 1; 0 where it names none. Go's lines count from the start of the chunk: this one is of the text.
	ErrorLine int `json:"errorLine,omitempty"`
	// What a YAML body of a request would be (the first document only): Strict decoding.
	Body *body `json:"body,omitempty"`
}

type body struct {
	JSON  json.RawMessage `json:"json,omitempty"`
	Error string          `json:"error,omitempty"`
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(make([]byte, 1<<20), 1<<30)
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	places := len(os.Args) > 1 && os.Args[1] == "places"
	for in.Scan() {
		if len(bytes.TrimSpace(in.Bytes())) == 0 {
			continue
		}
		var r request
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			fmt.Fprintln(os.Stderr, "bad request:", err)
			os.Exit(2)
		}
		var text []byte
		if r.Text != nil {
			text = []byte(*r.Text)
		} else {
			text, _ = base64.StdEncoding.DecodeString(r.Base64)
		}
		a := read(text, places)
		a.ID = r.ID
		if err := enc.Encode(a); err != nil {
			fmt.Fprintln(os.Stderr, "cannot write:", err)
			os.Exit(2)
		}
	}
	if err := in.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func read(text []byte, places bool) (a answer) {
	a.Documents = []document{}
	docs, err := kubectl(text)
	chunks := frames(text)
	for i, raw := range docs {
		trimmed := bytes.TrimSpace(raw)
		d := document{JSON: rawJSON(trimmed)}
		if i < len(chunks) {
			d.Line = chunks[i].line
			d.Strict = strict(chunks[i])
			d.Ignored = ignored(chunks[i])
			if places {
				d.Places = placesOf(chunks[i], trimmed)
			}
		}
		if len(trimmed) != 0 && !bytes.Equal(trimmed, []byte("null")) {
			d.Objects, d.ObjectError = objects(trimmed)
		} else {
			d.JSON = json.RawMessage("null")
		}
		a.Documents = append(a.Documents, d)
	}
	if err != nil {
		a.Error = err.Error()
		line := 1
		if len(docs) < len(chunks) {
			line = chunks[len(docs)].line
		}
		if m := lineOf.FindStringSubmatch(a.Error); m != nil {
			n, _ := strconv.Atoi(m[1])
			a.ErrorLine = line - 1 + n
		}
	}
	// Once more, to find what depends on the order of Go's maps: only keys of other types than strings do.
	repeats := 0
	for _, c := range chunks {
		if !c.json && hasOtherKeys(c) {
			repeats = 40
		}
	}
	for n := 0; n < repeats; n++ {
		again, _ := kubectl(text)
		for i := range again {
			if i < len(a.Documents) && !bytes.Equal(again[i], docs[i]) {
				a.Documents[i].Random = true
			}
		}
	}
	a.Body = bodyOf(text)
	if len(a.Documents) == 1 && a.Error == "" && a.Documents[0].Strict == "" && a.Body.Error == "" && bytes.Equal(a.Body.JSON, a.Documents[0].JSON) {
		a.Body = nil // The same: not said twice.
	}
	return a
}

var lineOf = regexp.MustCompile(`line (\d+)`)

// kubectl reads as `kubectl apply -f` does (cli-runtime's FileVisitor and StreamVisitor).
func kubectl(text []byte) (docs [][]byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	d := utilyaml.NewYAMLOrJSONDecoder(decoded(text), 4096)
	for {
		ext := runtime.RawExtension{}
		if err := d.Decode(&ext); err != nil {
			if err == io.EOF {
				return docs, nil
			}
			return docs, err
		}
		docs = append(docs, append([]byte(nil), ext.Raw...))
	}
}

func decoded(text []byte) io.Reader {
	return transform.NewReader(bytes.NewReader(text), xunicode.BOMOverride(xunicode.UTF8.NewDecoder()))
}

func hasOtherKeys(c chunk) (yes bool) {
	defer func() { _ = recover() }()
	var v any
	if err := yaml2.Unmarshal(c.text, &v); err != nil {
		return false
	}
	return hasOtherKeysIn(v)
}

func hasOtherKeysIn(v any) bool {
	switch v := v.(type) {
	case map[any]any:
		for k, e := range v {
			if _, ok := k.(string); !ok || hasOtherKeysIn(e) {
				return true
			}
		}
	case []any:
		for _, e := range v {
			if hasOtherKeysIn(e) {
				return true
			}
		}
	}
	return false
}

type chunk struct {
	json bool
	text []byte
	line int
}

// frames cuts the text where YAMLOrJSONDecoder does; the same code, less the decoding of YAML.
func frames(text []byte) (out []chunk) {
	defer func() { _ = recover() }()
	all, _ := io.ReadAll(decoded(text))
	stream, _, isJSON := utilyaml.GuessJSONStream(bytes.NewReader(all), 4096)
	line, offset, count := 1, 0, 0
	if isJSON {
		d := json.NewDecoder(bytes.NewReader(all))
		for {
			before := int(d.InputOffset())
			ext := runtime.RawExtension{}
			if err := d.Decode(&ext); err != nil {
				if err == io.EOF || count > 1 {
					return out
				}
				break
			}
			count++
			start := before
			for start < len(all) && isSpace(all[start]) {
				start++
			}
			offset = int(d.InputOffset())
			out = append(out, chunk{json: true, text: all[start:offset], line: 1 + bytes.Count(all[:start], []byte("\n"))})
		}
		for offset < len(all) {
			r, n := utf8.DecodeRune(all[offset:])
			if !unicode.IsSpace(r) {
				break
			}
			offset += n
			if r == '\n' {
				break
			}
		}
		line = 1 + bytes.Count(all[:offset], []byte("\n"))
		stream = utilyaml.NewStreamReader(bytes.NewReader(all[offset:]), 4096)
	}
	lines := bytes.Split(all[offset:], []byte("\n"))
	r := utilyaml.NewYAMLReader(bufio.NewReader(stream))
	at := 0
	for {
		text, err := r.Read()
		if err != nil {
			if err != io.EOF {
				// The separator that isn't one: where is it?
				for at < len(lines) && !bytes.HasPrefix(lines[at], []byte("---")) {
					at++
				}
				out = append(out, chunk{line: line + at})
			}
			return out
		}
		out = append(out, chunk{text: text, line: line + at})
		at += bytes.Count(text, []byte("\n"))
		if at < len(lines) && bytes.HasPrefix(lines[at], []byte("---")) {
			at++
		}
	}
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

func ignored(c chunk) (yes bool) {
	defer func() {
		if p := recover(); p != nil {
			yes = true
		}
	}()
	if c.json {
		return false
	}
	d := yaml2.NewDecoder(bytes.NewReader(c.text))
	var v any
	if err := d.Decode(&v); err != nil {
		return false
	}
	return d.Decode(&v) != io.EOF
}

func strict(c chunk) (said string) {
	defer func() {
		if p := recover(); p != nil {
			said = fmt.Sprintf("panic: %v", p)
		}
	}()
	if c.json {
		var v any
		errs, err := kjson.UnmarshalStrict(c.text, &v)
		if err != nil {
			return err.Error()
		}
		if len(errs) > 0 {
			return errors.Join(errs...).Error()
		}
		return ""
	}
	if _, err := yaml.YAMLToJSONStrict(c.text); err != nil {
		return err.Error()
	}
	return ""
}

// objects makes objects of a document as kubectl does, and flattens lists.
func objects(raw []byte) (out []json.RawMessage, said string) {
	obj, _, err := unstructured.UnstructuredJSONScheme.Decode(raw, nil, nil)
	if err != nil {
		said, _, _ := strings.Cut(err.Error(), " in '")
		return nil, said
	}
	if !meta.IsListType(obj) {
		return nil, ""
	}
	items := []runtime.Object{obj}
	for i := 0; i < len(items); i++ {
		if !meta.IsListType(items[i]) {
			b, err := json.Marshal(items[i])
			if err != nil {
				return nil, err.Error()
			}
			out = append(out, b)
			continue
		}
		more, err := meta.ExtractList(items[i])
		if err != nil {
			return nil, err.Error()
		}
		if errs := runtime.DecodeList(more, unstructured.UnstructuredJSONScheme); len(errs) > 0 {
			return nil, errs[0].Error()
		}
		items = append(items, more...)
	}
	if out == nil {
		out = []json.RawMessage{}
	}
	return out, ""
}

// bodyOf is a request's body of type application/yaml: the whole of it at once, strictly.
func bodyOf(text []byte) (b *body) {
	defer func() {
		if p := recover(); p != nil {
			b = &body{Error: fmt.Sprintf("panic: %v", p)}
		}
	}()
	j, err := yaml.YAMLToJSONStrict(text)
	if err != nil {
		return &body{Error: err.Error()}
	}
	return &body{JSON: j}
}

func rawJSON(b []byte) json.RawMessage {
	if len(b) == 0 {
		return json.RawMessage("null")
	}
	return json.RawMessage(b)
}

// placesOf asks yaml.v3, a sibling of the parser with the same marks, for the places of keys and values.
func placesOf(c chunk, raw []byte) (out []place) {
	defer func() {
		if p := recover(); p != nil {
			out = nil
		}
	}()
	if len(c.text) == 0 || bytes.Equal(raw, []byte("null")) {
		return nil
	}
	var root yaml3.Node
	if err := yaml3.Unmarshal(c.text, &root); err != nil || len(root.Content) != 1 {
		return nil
	}
	var v any
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	if err := dec.Decode(&v); err != nil {
		return nil
	}
	same := true
	var walk func(n *yaml3.Node, key *yaml3.Node, path string, v any)
	walk = func(n, key *yaml3.Node, path string, v any) {
		p := place{path, 0, 0, n.Line + c.line - 1, n.Column}
		if key != nil {
			p[1], p[2] = key.Line+c.line-1, key.Column
		}
		out = append(out, p)
		if len(path) > 400 || len(out) > 5000 {
			same = false
		}
		if !same {
			return
		}
		switch n.Kind {
		case yaml3.MappingNode:
			m, ok := v.(map[string]any)
			if !ok || len(m)*2 != len(n.Content) {
				same = false
				return
			}
			for i := 0; i+1 < len(n.Content); i += 2 {
				k := n.Content[i]
				w, ok := m[k.Value]
				if k.Kind != yaml3.ScalarNode || !ok {
					same = false
					return
				}
				walk(n.Content[i+1], k, path+"/"+strings.ReplaceAll(strings.ReplaceAll(k.Value, "~", "~0"), "/", "~1"), w)
			}
		case yaml3.SequenceNode:
			l, ok := v.([]any)
			if !ok || len(l) != len(n.Content) {
				same = false
				return
			}
			for i, e := range n.Content {
				walk(e, nil, path+"/"+strconv.Itoa(i), l[i])
			}
		case yaml3.AliasNode:
		default:
			switch v.(type) {
			case map[string]any, []any:
				same = false
			}
		}
	}
	walk(root.Content[0], nil, "", v)
	if !same {
		return nil
	}
	return out
}
