module podwright.dev/go-facts

go 1.24
