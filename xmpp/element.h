// Element and Document: an XML tree in one arena. A Document owns the memory of its elements; an
// Element is a reference into it, valid as long as the Document lives. Prefixes are resolved away:
// an element has a name and a namespace. Build on one thread; once built and shared (see stanza.h)
// it is read-only and may be read from any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "xmpp/arena.h"

namespace parlance::xmpp {

struct Attribute {
    std::string_view name;  // local name; "xml:lang" and its like keep their fixed prefix
    std::string_view ns;    // empty for an unprefixed attribute and for xml:*
    std::string_view value;
    Attribute* next = nullptr;
};

class Element;

// A child: an element, or character data when `element` is null.
struct Node {
    Element* element = nullptr;
    std::string_view text;
    Node* next = nullptr;
};

class Element {
  public:
    Element(Arena& arena, std::string_view name, std::string_view ns)
        : arena_(&arena), name_(name), ns_(ns) {}

    std::string_view name() const { return name_; }
    std::string_view ns() const { return ns_; }
    bool is(std::string_view name, std::string_view ns) const { return name_ == name && ns_ == ns; }

    // The value of an unprefixed (or xml:*) attribute; empty view if absent.
    std::string_view attr(std::string_view name) const;
    bool has_attr(std::string_view name) const { return find_attr(name) != nullptr; }
    const Attribute* attributes() const { return attributes_; }
    const Node* nodes() const { return first_; }

    // The first child element with that name and namespace (or in that namespace); null if none.
    const Element* child(std::string_view name, std::string_view ns) const;
    Element* child(std::string_view name, std::string_view ns);
    const Element* child_in(std::string_view ns) const;
    // The first child element of any name; null if none.
    const Element* first_child() const;
    std::size_t child_count() const;
    bool has_child(std::string_view name, std::string_view ns) const {
        return child(name, ns) != nullptr;
    }
    // The character data directly inside, concatenated.
    std::string text() const;
    // The text of the named child; empty if there is none.
    std::string child_text(std::string_view name, std::string_view ns) const;

    // Child elements in document order, for range-for.
    class Iterator {
      public:
        explicit Iterator(const Node* node) : node_(node) { skip(); }
        const Element& operator*() const { return *node_->element; }
        Iterator& operator++() {
            node_ = node_->next;
            skip();
            return *this;
        }
        bool operator!=(const Iterator& other) const { return node_ != other.node_; }

      private:
        void skip() {
            while (node_ != nullptr && node_->element == nullptr) node_ = node_->next;
        }
        const Node* node_;
    };
    struct Range {
        const Node* first;
        Iterator begin() const { return Iterator(first); }
        Iterator end() const { return Iterator(nullptr); }
    };
    Range children() const { return Range{first_}; }

    // Building. Strings are copied into the arena.
    Element& set(std::string_view name, std::string_view value);
    // Sets only if `value` is not empty.
    Element& set_if(std::string_view name, std::string_view value) {
        return value.empty() ? *this : set(name, value);
    }
    void remove_attr(std::string_view name);
    // Appends a child in this element's namespace, or in `ns`, and returns the child.
    Element& add(std::string_view name) { return add(name, ns_); }
    Element& add(std::string_view name, std::string_view ns);
    // Appends a deep copy of `other`, which may live in another document.
    Element& add_copy(const Element& other);
    // Appends a child holding only text, and returns this element.
    Element& add_text_child(std::string_view name, std::string_view text) {
        add(name).add_text(text);
        return *this;
    }
    Element& add_text(std::string_view text);
    void remove_children(std::string_view name, std::string_view ns);
    template <class Unwanted>
    void remove_children_if(Unwanted unwanted) {
        Node* previous = nullptr;
        for (Node* n = first_; n != nullptr; n = n->next) {
            if (n->element != nullptr && unwanted(*n->element)) {
                (previous == nullptr ? first_ : previous->next) = n->next;
                if (last_ == n) last_ = previous;
            } else {
                previous = n;
            }
        }
    }
    // For the parser, whose strings may be static: no copy of name and ns.
    Element& add_uncopied(std::string_view name, std::string_view ns);
    void append_attribute(std::string_view name, std::string_view ns, std::string_view value);
    Arena& arena() { return *arena_; }

  private:
    const Attribute* find_attr(std::string_view name) const;
    void append(Node* node);

    Arena* arena_;
    std::string_view name_;
    std::string_view ns_;
    Attribute* attributes_ = nullptr;
    Attribute* last_attribute_ = nullptr;
    Node* first_ = nullptr;
    Node* last_ = nullptr;
};

class Document {
  public:
    Document() = default;
    Document(std::string_view name, std::string_view ns);
    static Document copy_of(const Element& element);

    explicit operator bool() const { return root_ != nullptr; }
    Element& root() { return *root_; }
    const Element& root() const { return *root_; }
    Element* operator->() { return root_; }
    const Element* operator->() const { return root_; }

  private:
    std::unique_ptr<Arena> arena_;
    Element* root_ = nullptr;
};

// Deep equality: names, namespaces, attributes in any order, text and children in order.
bool equal(const Element& a, const Element& b);

}  // namespace parlance::xmpp
