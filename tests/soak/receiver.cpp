#include "receiver.h"

#include <charconv>

#include "frame_scanner.h"
#include "message.h"

namespace parlance::soak {
namespace {

using bench::attribute;
using bench::kMillisecond;
using bench::kSecond;

constexpr Tag kPresence = 1;
constexpr Tag kQuestion = 2;

// An acknowledgement after so many messages, and at the latest after this time.
constexpr std::size_t kAcknowledgeEvery = 16;
constexpr std::int64_t kAcknowledgeWithin = 50 * kMillisecond;
constexpr std::int64_t kAwake = 4 * kSecond;
constexpr std::int64_t kAsleep = 3 * kSecond;
// Of the receivers that are cut, one reconnection in so many has forgotten its session.
constexpr std::int64_t kForgetful = 5;
constexpr std::string_view kPing = "ping-";
constexpr std::string_view kPage = "page-";
constexpr std::string_view kArchive = "urn:xmpp:mam:2";

}  // namespace

bool Receiver::wants_online() const {
    if (world_.calm) return true;
    switch (habit_) {
        case Habit::sleepy:
            return world_.now_ns >= wake_at_ns_;
        case Habit::away:
            return present_;
        default:
            return true;
    }
}

bool Receiver::wants_resumption() {
    const bool forgets = habit_ == Habit::cut && !world_.calm && world_.up_to(kForgetful) == 0;
    if (forgets) unconfirmed_.clear();
    return !forgets;
}

void Receiver::send_presence() {
    presence_lost_ = false;
    stream_.send(kPresence, "<presence/>");
}

void Receiver::on_session(bool resumed) {
    ready_at_ns_ = world_.now_ns;
    if (resumed) {
        // <resume/> told the server what we have.
        confirm_all();
        if (presence_lost_) send_presence();
    } else {
        unconfirmed_.clear();
        sleep_at_ns_ = world_.now_ns + world_.around(kAwake);
        send_presence();
    }
    unacknowledged_ = 0;
    if (archive_ == Archive::asked) archive_ = Archive::wanted;
}

void Receiver::on_gone(bool polite) {
    if (polite) {
        confirm_all();
        if (habit_ == Habit::sleepy) wake_at_ns_ = world_.now_ns + world_.around(kAsleep);
    }
    page_.clear();
}

void Receiver::on_unhandled(const std::vector<Tag>& tags, Unhandled) {
    for (const Tag tag : tags) presence_lost_ = presence_lost_ || tag == kPresence;
}

void Receiver::on_tick() {
    if (archive_ == Archive::wanted) ask_for_page();
    if (unacknowledged_ != 0 && world_.now_ns >= acknowledge_at_ns_) acknowledge();
    const bool sleeps = habit_ == Habit::sleepy && world_.now_ns >= sleep_at_ns_;
    const bool leaves = habit_ == Habit::away && !present_;
    if (!world_.calm && (sleeps || leaves)) stream_.close();
}

void Receiver::acknowledge() {
    stream_.acknowledge();
    unacknowledged_ = 0;
    const std::uint64_t ping = ++pings_;
    for (auto delivery = unconfirmed_.rbegin();
         delivery != unconfirmed_.rend() && delivery->ping == 0; ++delivery) {
        delivery->ping = ping;
    }
    stream_.send(kQuestion, "<iq type='get' to='" + world_.client.home.domain + "' id='" +
                                std::string(kPing) + std::to_string(ping) +
                                "'><ping xmlns='urn:xmpp:ping'/></iq>");
}

void Receiver::confirm_up_to(std::uint64_t ping) {
    while (!unconfirmed_.empty() && unconfirmed_.front().ping != 0 &&
           unconfirmed_.front().ping <= ping) {
        world_.ledger.confirmed(unconfirmed_.front().copy, ready_at_ns_ / kMillisecond);
        unconfirmed_.pop_front();
    }
}

void Receiver::confirm_all() {
    for (const Delivery& delivery : unconfirmed_) {
        world_.ledger.confirmed(delivery.copy, ready_at_ns_ / kMillisecond);
    }
    unconfirmed_.clear();
}

void Receiver::on_stanza(std::string_view stanza) {
    if (stanza.starts_with("<message")) {
        on_message(stanza);
    } else if (stanza.starts_with("<iq")) {
        on_iq(stanza);
    }
}

void Receiver::on_message(std::string_view stanza) {
    const std::size_t result = stanza.find("<result");
    if (result != std::string_view::npos && stanza.find(kArchive) != std::string_view::npos) {
        return on_archive_result(stanza.substr(result));
    }
    const auto copy = read_copy(stanza);
    if (!copy || attribute(stanza, "type") == "error") return;
    world_.last_delivery_ns = world_.now_ns;
    world_.ledger.delivered(*copy);
    unconfirmed_.push_back({*copy, 0});
    if (unacknowledged_++ == 0) acknowledge_at_ns_ = world_.now_ns + kAcknowledgeWithin;
    if (unacknowledged_ >= kAcknowledgeEvery) acknowledge();
}

void Receiver::on_archive_result(std::string_view result) {
    // After a resumption, what is left of an earlier query may come first.
    if (attribute(result, "queryid") != std::to_string(queries_)) return;
    if (const auto copy = read_copy(result)) page_.push_back(*copy);
}

void Receiver::on_iq(std::string_view stanza) {
    const std::string_view id = attribute(stanza, "id");
    if (id.starts_with(kPage)) {
        if (id.substr(kPage.size()) == std::to_string(queries_)) on_page_end(stanza);
        return;
    }
    if (!id.starts_with(kPing)) return;
    const std::string_view digits = id.substr(kPing.size());
    std::uint64_t ping = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), ping);
    confirm_up_to(ping);
}

void Receiver::read_archive() {
    if (archive_ == Archive::unread) archive_ = Archive::wanted;
}

void Receiver::ask_for_page() {
    archive_ = Archive::asked;
    page_.clear();
    const std::string number = std::to_string(++queries_);
    std::string query = "<iq type='set' id='" + std::string(kPage) + number +
                        "'><query xmlns='urn:xmpp:mam:2' queryid='" + number +
                        "'><set xmlns='http://jabber.org/protocol/rsm'><max>1000</max>";
    if (!archive_after_.empty()) query += "<after>" + archive_after_ + "</after>";
    stream_.send(kQuestion, query + "</set></query></iq>");
}

void Receiver::on_page_end(std::string_view stanza) {
    if (archive_ != Archive::asked) return;
    ++pages_;
    if (attribute(stanza, "type") != "result") {
        archive_ = Archive::refused;
        return;
    }
    for (const Copy& copy : page_) world_.ledger.archived(copy);
    const std::string_view last = bench::element_text(stanza, "last");
    const std::size_t fin = stanza.find("<fin");
    const std::string_view complete =
        fin == std::string_view::npos ? "" : attribute(stanza.substr(fin), "complete");
    const bool whole = complete == "true" || complete == "1" || last.empty();
    page_.clear();
    archive_after_ = last;
    archive_ = whole ? Archive::done : Archive::wanted;
}

}  // namespace parlance::soak
