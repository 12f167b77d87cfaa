#include "server/modules/message.h"

#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

using entity::Session;
using xmpp::MessageType;

bool reachable(const Session& session) {
    return session.presence().available && session.presence().priority >= 0;
}

// RFC 6121 §8.5.2.1.1: to the bare JID, every available resource of non-negative priority gets
// normal, chat and headline messages, so that a conversation shows on all devices.
Verdict to_account(Traffic& traffic) {
    switch (traffic.stanza().message_type()) {
        case MessageType::groupchat:
            // §8.5.2.1.1: an account is no room.
            return Verdict::refuse(xmpp::Condition::service_unavailable);
        case MessageType::error:
            return Verdict::done();
        case MessageType::normal:
        case MessageType::chat:
        case MessageType::headline:
            break;
    }
    bool taken = false;
    for (const auto& session : traffic.owner().sessions()) {
        if (!reachable(*session)) continue;
        traffic.outcome().emit(session->id(), traffic.stanza());
        taken = true;
    }
    if (taken) return Verdict::done();
    // §8.5.2.2.1: headlines are for those who are there.
    if (traffic.stanza().message_type() == MessageType::headline) return Verdict::done();
    return Verdict::pass();
}

Verdict deliver_message(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (!traffic.owner().exists()) {
        // §8.5.1: an error, and the same one that an account without resources may cause.
        return stanza.is_error() ? Verdict::done()
                                 : Verdict::refuse(xmpp::Condition::service_unavailable);
    }
    if (stanza.to().is_bare()) return to_account(traffic);
    // §8.5.3.1: the resource that matches gets it, whatever its presence.
    if (Session* session = traffic.owner().session(stanza.to().resource())) {
        traffic.outcome().emit(session->id(), stanza);
        return Verdict::done();
    }
    // §8.5.3.2.1: no such resource. A conversation goes on wherever the user is now; the others
    // were meant for that resource alone.
    switch (stanza.message_type()) {
        case MessageType::chat:
            return to_account(traffic);
        case MessageType::normal:
        case MessageType::groupchat:
            return Verdict::refuse(xmpp::Condition::service_unavailable);
        case MessageType::headline:
        case MessageType::error:
            return Verdict::done();
    }
    return Verdict::pass();
}

}  // namespace

bool receives(const Session& session, const xmpp::Stanza& message) {
    MessageType type = message.message_type();
    bool to_all = type == MessageType::chat;
    if (message.to().is_bare()) {
        to_all = to_all || type == MessageType::normal || type == MessageType::headline;
    } else if (session.user().session(message.to().resource()) != nullptr) {
        return session.resource() == message.to().resource();
    }
    return to_all && reachable(session);
}

bool finds_somebody(const entity::User& user, const xmpp::Stanza& message) {
    if (!user.exists()) return false;
    MessageType type = message.message_type();
    if (message.to().is_bare()) {
        return type != MessageType::groupchat && type != MessageType::error;
    }
    return type == MessageType::chat || user.session(message.to().resource()) != nullptr;
}

void Message::declare(Registry& registry) {
    registry.implements({rfc("6121")});
    // Between clients; what they ask of a server is to pass the elements on untouched.
    registry.implements({xep("0085", "2.1"), xep("0184", "1.4.0"), xep("0308", "1.2.1"),
                         xep("0333", "1.0.0"), xep("0444", "0.2.1"), xep("0461", "0.2.1")});
    registry.stage(Direction::inbound, Stage::deliver, xmpp::StanzaKind::message, deliver_message);
}

}  // namespace parlance::server::modules
