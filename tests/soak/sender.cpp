#include "sender.h"

#include "frame_scanner.h"
#include "message.h"

namespace parlance::soak {

const std::string& Sender::address(std::uint32_t pair) const {
    // The pairs of a sender are consecutive.
    return recipients_[pair - recipients_.front().pair].address;
}

void Sender::set_writing(bool writing) {
    writing_ = writing;
    if (stream_.ready()) pump();
}

void Sender::pump() {
    unsigned unasked = 0;
    while (stream_.unacked() < window_ && (writing_ || !again_.empty())) {
        Copy copy;
        if (again_.empty()) {
            copy = world_.ledger.send(recipients_[next_++ % recipients_.size()].pair);
        } else {
            copy = world_.ledger.send_again(again_.front());
            again_.pop_front();
        }
        stream_.send(to_tag(copy), write_message(address(copy.pair), copy));
        if (++unasked == window_ / 4) {
            stream_.request_ack();
            unasked = 0;
        }
    }
    // An answer may be on its way that does not yet cover everything; the next tick asks again.
    if (stream_.unacked() != 0) stream_.request_ack();
}

void Sender::on_session(bool) {
    pump();
}

void Sender::on_gone(bool) {}

void Sender::on_acked(Tag tag) {
    world_.ledger.acked(to_copy(tag));
}

void Sender::on_unhandled(const std::vector<Tag>& tags, Unhandled why) {
    for (const Tag tag : tags) {
        if (why == Unhandled::disclaimed) {
            world_.ledger.disclaimed(to_copy(tag));
        } else {
            world_.ledger.in_doubt(to_copy(tag));
        }
    }
    // They were sent before what still waits to be sent again.
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) again_.push_front(to_copy(*tag));
}

void Sender::on_stanza(std::string_view stanza) {
    if (!stanza.starts_with("<message") || bench::attribute(stanza, "type") != "error") return;
    if (const auto copy = read_id(stanza)) world_.ledger.returned(copy->pair, copy->number);
}

}  // namespace parlance::soak
