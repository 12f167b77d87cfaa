// Stanza: a message, presence or iq on its way: addresses, plus a body that is immutable and
// shared. Copies are cheap (one reference count), and with_to() re-addresses without copying the
// body, so a fan-out costs no serialisation per recipient. The body is complete before the first
// copy is made and may be read on any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp {

enum class StanzaKind : unsigned char { message, presence, iq };

enum class MessageType : unsigned char { normal, chat, groupchat, headline, error };
enum class PresenceType : unsigned char {
    available,
    unavailable,
    subscribe,
    subscribed,
    unsubscribe,
    unsubscribed,
    probe,
    error
};
enum class IqType : unsigned char { get, set, result, error };

// The value of the `type` attribute for those types that have one; "" for available and normal.
std::string_view name_of(MessageType type);
std::string_view name_of(PresenceType type);
std::string_view name_of(IqType type);

class Stanza {
  public:
    // Takes an element named message, presence or iq in jabber:client. Its `to` and `from`
    // attributes are ignored in favour of the arguments. nullopt when the type attribute is not
    // one that RFC 6120/6121 define for presence or iq (an unknown message type means normal:
    // RFC 6121 §5.2.2).
    static std::optional<Stanza> make(Document document, Jid from, Jid to);

    // A message of our own whose content is known as text: well-formed children, serialised for a
    // stream of clients. element() shows none of them.
    static Stanza message_of_text(Jid from, Jid to, std::string_view content);
    // The same for presence, of type unavailable or none.
    static Stanza presence_of_text(Jid from, Jid to, bool available, std::string_view content);

    StanzaKind kind() const { return body_->kind; }
    bool is_message() const { return kind() == StanzaKind::message; }
    bool is_presence() const { return kind() == StanzaKind::presence; }
    bool is_iq() const { return kind() == StanzaKind::iq; }
    MessageType message_type() const { return static_cast<MessageType>(body_->type); }
    PresenceType presence_type() const { return static_cast<PresenceType>(body_->type); }
    IqType iq_type() const { return static_cast<IqType>(body_->type); }
    bool is_error() const;
    // An iq get or set, to which exactly one reply is owed.
    bool is_request() const { return is_iq() && iq_type() <= IqType::set; }

    const Jid& from() const { return body_->from; }
    const Jid& to() const { return to_; }
    std::string_view id() const { return body_->element->attr("id"); }
    // The element without `to` and `from`.
    const Element& element() const { return *body_->element; }
    // The payload of an iq request: its only child element.
    const Element* payload() const { return element().first_child(); }

    // The same stanza for another recipient.
    Stanza with_to(Jid to) const;

    // Appends the wire form for a client stream.
    void append_wire(std::string& out) const;
    std::string wire() const;
    // Bytes of the body's wire form, an upper bound for memory accounting.
    std::size_t wire_size() const { return body_->tail.size() + to_.full().size() + 20; }

    // A reply of type error, from the addressee to the sender, with the original payload for
    // iq (RFC 6120 §8.3.1 leaves the inclusion to us; messages return only the error, so that an
    // oversized body does not travel twice).
    Stanza error_reply(const StanzaError& error) const;
    // An empty or filled result for an iq request; `payload` may be an empty Document.
    Stanza result_reply(const Document& payload) const;
    Stanza result_reply() const { return result_reply(Document()); }

    // A deep copy of the element for editing; addresses are not attributes of it.
    Document editable() const { return Document::copy_of(element()); }

  private:
    struct Body {
        Document document;                 // null where content is known as text only
        const Element* element = nullptr;  // its root, or an empty one that all such stanzas share
        Jid from;
        std::string tail;  // the wire form after the `to` attribute
        StanzaKind kind = StanzaKind::message;
        unsigned char type = 0;
    };
    static Stanza of_text(const Element& empty, StanzaKind kind, unsigned char type, Jid from,
                          Jid to, std::string_view content);
    Stanza(std::shared_ptr<const Body> body, Jid to) : body_(std::move(body)), to_(std::move(to)) {}

    std::shared_ptr<const Body> body_;
    Jid to_;
};

// The start of a stanza that the server sends: `<name type='…' id='…'/>` in jabber:client. An
// empty `type` or `id` is left out.
Document new_stanza(StanzaKind kind, std::string_view type, std::string_view id = {});

}  // namespace parlance::xmpp
