#include "xmpp/muc/moderation.h"

#include <optional>
#include <utility>

#include "xmpp/datetime.h"
#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza.h"

namespace parlance::xmpp::muc {

namespace {

base::Failure<StanzaError> refused_moderation(Condition condition) {
    return base::Failure<StanzaError>(StanzaError(condition));
}

// <moderate/> of either version; `retract` is the namespace of that version's action.
base::Result<Moderation, StanzaError> parse_moderate(const Element& moderate, std::string_view id,
                                                     std::string_view retract) {
    if (id.empty()) return refused_moderation(Condition::bad_request);
    if (!moderate.has_child("retract", retract)) {
        for (const Element& child : moderate.children()) {
            if (!child.is("reason", moderate.ns())) {
                return refused_moderation(Condition::feature_not_implemented);
            }
        }
        return refused_moderation(Condition::bad_request);
    }
    Moderation moderation;
    moderation.id = id;
    moderation.reason = moderate.child_text("reason", moderate.ns());
    return moderation;
}

void append_reason(Element& parent, const Moderation& moderation) {
    if (!moderation.reason.empty()) parent.add_text_child("reason", moderation.reason);
}

void append_moderator(Element& parent, const Moderator& who) {
    Element& moderated = parent.add("moderated", ns::message_moderate).set_if("by", who.by);
    if (who.occupant_id.empty()) return;
    moderated.add("occupant-id", ns::occupant_id).set("id", who.occupant_id);
}

// Who has said it, where the room itself has noted that.
void copy_author(Element& stone, const Element& message) {
    auto from = Jid::parse(message.attr("from"));
    std::string_view room = from ? from->bare_view() : std::string_view();
    for (const Element& child : message.children()) {
        bool named = child.is("occupant-id", ns::occupant_id) ||
                     (from && child.is("stanza-id", ns::stanza_id) && child.attr("by") == room);
        if (named) {
            stone.add(child.name(), child.ns())
                .set_if("id", child.attr("id"))
                .set_if("by", child.attr("by"));
        }
        // The real address, where everybody may see it (XEP-0313 §6.1).
        if (!child.is("x", ns::muc_user)) continue;
        const Element* item = child.child("item", ns::muc_user);
        if (item == nullptr) continue;
        Element& copy = stone.add("x", ns::muc_user).add("item");
        for (const char* attribute : {"jid", "affiliation", "role"}) {
            copy.set_if(attribute, item->attr(attribute));
        }
    }
}

Document tombstone(const Element& message, std::string_view retraction, std::int64_t stamp_us) {
    Document stone = new_stanza(StanzaKind::message, message.attr("type"), message.attr("id"));
    stone->set_if("from", message.attr("from")).set_if("to", message.attr("to"));
    copy_author(stone.root(), message);
    stone->add("retracted", ns::message_retract)
        .set("id", retraction)
        .set("stamp", format_datetime(stamp_us));
    return stone;
}

}  // namespace

base::Result<Moderation, StanzaError> parse_moderation(const Element& payload) {
    if (payload.is("moderate", ns::message_moderate)) {
        return parse_moderate(payload, payload.attr("id"), ns::message_retract);
    }
    if (!payload.is("apply-to", ns::fasten)) return refused_moderation(Condition::bad_request);
    const Element* moderate = payload.child("moderate", ns::old_message_moderate);
    if (moderate == nullptr) return refused_moderation(Condition::feature_not_implemented);
    auto moderation = parse_moderate(*moderate, payload.attr("id"), ns::old_message_retract);
    if (moderation) moderation->legacy = true;
    return moderation;
}

void append_moderated(Element& message, const Moderation& moderation, const Moderator& who) {
    Element& retract = message.add("retract", ns::message_retract).set("id", moderation.id);
    append_moderator(retract, who);
    append_reason(retract, moderation);
    Element& old = message.add("apply-to", ns::fasten)
                       .set("id", moderation.id)
                       .add("moderated", ns::old_message_moderate)
                       .set_if("by", who.by);
    old.add("retract", ns::old_message_retract);
    append_reason(old, moderation);
}

bool may_be_taken_back(const Element& message) {
    return !message.has_child("retract", ns::message_retract) &&
           !message.has_child("retracted", ns::message_retract);
}

Document moderated_tombstone(const Element& message, const Moderation& moderation,
                             const Moderator& who, std::string_view announcement,
                             std::int64_t stamp_us) {
    Document stone = tombstone(message, announcement, stamp_us);
    Element& retracted = *stone->child("retracted", ns::message_retract);
    append_moderator(retracted, who);
    append_reason(retracted, moderation);
    return stone;
}

Document retracted_tombstone(const Element& message, std::string_view retraction,
                             std::int64_t stamp_us) {
    return tombstone(message, retraction, stamp_us);
}

}  // namespace parlance::xmpp::muc
