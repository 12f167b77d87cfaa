#include "xmpp/element.h"

namespace parlance::xmpp {

const Attribute* Element::find_attr(std::string_view name) const {
    for (const Attribute* a = attributes_; a != nullptr; a = a->next) {
        if (a->ns.empty() && a->name == name) return a;
    }
    return nullptr;
}

std::string_view Element::attr(std::string_view name) const {
    const Attribute* found = find_attr(name);
    return found == nullptr ? std::string_view() : found->value;
}

const Element* Element::child(std::string_view name, std::string_view ns) const {
    for (const Element& c : children()) {
        if (c.is(name, ns)) return &c;
    }
    return nullptr;
}

Element* Element::child(std::string_view name, std::string_view ns) {
    return const_cast<Element*>(std::as_const(*this).child(name, ns));
}

const Element* Element::child_in(std::string_view ns) const {
    for (const Element& c : children()) {
        if (c.ns() == ns) return &c;
    }
    return nullptr;
}

const Element* Element::first_child() const {
    for (const Element& c : children()) return &c;
    return nullptr;
}

std::size_t Element::child_count() const {
    std::size_t count = 0;
    for (const Node* n = first_; n != nullptr; n = n->next) count += n->element != nullptr;
    return count;
}

std::string Element::text() const {
    std::string out;
    for (const Node* n = first_; n != nullptr; n = n->next) {
        if (n->element == nullptr) out += n->text;
    }
    return out;
}

std::string Element::child_text(std::string_view name, std::string_view ns) const {
    const Element* found = child(name, ns);
    return found == nullptr ? std::string() : found->text();
}

Element& Element::set(std::string_view name, std::string_view value) {
    for (Attribute* a = attributes_; a != nullptr; a = a->next) {
        if (a->ns.empty() && a->name == name) {
            a->value = arena_->copy(value);
            return *this;
        }
    }
    append_attribute(arena_->copy(name), {}, arena_->copy(value));
    return *this;
}

void Element::append_attribute(std::string_view name, std::string_view ns, std::string_view value) {
    auto* a = arena_->make<Attribute>(Attribute{name, ns, value, nullptr});
    if (last_attribute_ == nullptr) {
        attributes_ = a;
    } else {
        last_attribute_->next = a;
    }
    last_attribute_ = a;
}

void Element::remove_attr(std::string_view name) {
    Attribute* previous = nullptr;
    for (Attribute* a = attributes_; a != nullptr; a = a->next) {
        if (a->ns.empty() && a->name == name) {
            (previous == nullptr ? attributes_ : previous->next) = a->next;
            if (last_attribute_ == a) last_attribute_ = previous;
            return;
        }
        previous = a;
    }
}

void Element::append(Node* node) {
    if (last_ == nullptr) {
        first_ = node;
    } else {
        last_->next = node;
    }
    last_ = node;
}

Element& Element::add(std::string_view name, std::string_view ns) {
    // The namespace of a child is mostly its parent's: no second copy then.
    return add_uncopied(arena_->copy(name), ns == ns_ ? ns_ : arena_->copy(ns));
}

Element& Element::add_uncopied(std::string_view name, std::string_view ns) {
    auto* element = arena_->make<Element>(*arena_, name, ns);
    append(arena_->make<Node>(Node{element, {}, nullptr}));
    return *element;
}

Element& Element::add_copy(const Element& other) {
    Element& copy = add(other.name(), other.ns());
    for (const Attribute* a = other.attributes(); a != nullptr; a = a->next) {
        copy.append_attribute(arena_->copy(a->name), arena_->copy(a->ns), arena_->copy(a->value));
    }
    for (const Node* n = other.nodes(); n != nullptr; n = n->next) {
        // Recursion is bounded by the parser's depth limit.
        if (n->element != nullptr) {
            copy.add_copy(*n->element);
        } else {
            copy.add_text(n->text);
        }
    }
    return copy;
}

Element& Element::add_text(std::string_view text) {
    if (text.empty()) return *this;
    if (last_ != nullptr && last_->element == nullptr) {
        last_->text = arena_->extend(last_->text, text);
    } else {
        auto* node = arena_->make<Node>(Node{nullptr, {}, nullptr});
        append(node);
        node->text = arena_->copy(text);
    }
    return *this;
}

void Element::remove_children(std::string_view name, std::string_view ns) {
    remove_children_if([&](const Element& child) { return child.is(name, ns); });
}

Document::Document(std::string_view name, std::string_view ns) : arena_(std::make_unique<Arena>()) {
    std::string_view own_name = arena_->copy(name);
    std::string_view own_ns = arena_->copy(ns);
    root_ = arena_->make<Element>(*arena_, own_name, own_ns);
}

Document Document::copy_of(const Element& element) {
    Document copy(element.name(), element.ns());
    Element& root = copy.root();
    for (const Attribute* a = element.attributes(); a != nullptr; a = a->next) {
        Arena& arena = root.arena();
        root.append_attribute(arena.copy(a->name), arena.copy(a->ns), arena.copy(a->value));
    }
    for (const Node* n = element.nodes(); n != nullptr; n = n->next) {
        if (n->element != nullptr) {
            root.add_copy(*n->element);
        } else {
            root.add_text(n->text);
        }
    }
    return copy;
}

namespace {

bool equal_attributes(const Element& a, const Element& b) {
    std::size_t count_a = 0;
    std::size_t count_b = 0;
    for (const Attribute* y = b.attributes(); y != nullptr; y = y->next) ++count_b;
    for (const Attribute* x = a.attributes(); x != nullptr; x = x->next) {
        ++count_a;
        bool found = false;
        for (const Attribute* y = b.attributes(); y != nullptr && !found; y = y->next) {
            found = x->name == y->name && x->ns == y->ns && x->value == y->value;
        }
        if (!found) return false;
    }
    return count_a == count_b;
}

}  // namespace

bool equal(const Element& a, const Element& b) {
    if (a.name() != b.name() || a.ns() != b.ns() || !equal_attributes(a, b)) return false;
    const Node* x = a.nodes();
    const Node* y = b.nodes();
    for (; x != nullptr && y != nullptr; x = x->next, y = y->next) {
        if ((x->element == nullptr) != (y->element == nullptr)) return false;
        if (x->element == nullptr ? x->text != y->text : !equal(*x->element, *y->element)) {
            return false;
        }
    }
    return x == nullptr && y == nullptr;
}

}  // namespace parlance::xmpp
