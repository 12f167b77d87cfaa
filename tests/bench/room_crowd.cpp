#include "room_crowd.h"

#include <algorithm>

#include "frame_scanner.h"

namespace parlance::bench {
namespace {

// Whether the presence is the receiver's own (XEP-0045 §7.2.2).
bool has_self_status(std::string_view presence) {
    return presence.find("code='110'") != std::string_view::npos ||
           presence.find("code=\"110\"") != std::string_view::npos;
}

std::string owner_query(std::string_view type, std::string_view id, const std::string& room) {
    std::string text = "<iq type='";
    text += type;
    text += "' id='";
    text += id;
    text += "' to='" + room + "'><query xmlns='http://jabber.org/protocol/muc#owner'";
    return text;
}

}  // namespace

unsigned RoomCrowd::room_of(unsigned index) const {
    return std::min(index / per_room_, rooms_ - 1);
}

std::string RoomCrowd::room_address(unsigned room) const {
    return "bench" + std::to_string(room) + "@conference." + client_.home.domain;
}

void RoomCrowd::send_join(unsigned index) {
    session(index).send("<presence to='" + room_address(room_of(index)) + "/" +
                        account_name(session(index).account()) +
                        "'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x>"
                        "</presence>");
}

void RoomCrowd::send_leave(unsigned index) {
    session(index).send("<presence type='unavailable' to='" + room_address(room_of(index)) + "/" +
                        account_name(session(index).account()) + "'/>");
}

void RoomCrowd::open_rooms(const RoomOptions& options) {
    joined_ = 0;
    started_ = rooms_ * per_room_;  // nobody follows by itself
    for (unsigned room = 0; room < rooms_; ++room) send_join(room * per_room_);
    run_until_done("making rooms", [this] { return joined_ == rooms_; });
    configure_rooms(options);
}

void RoomCrowd::configure_rooms(const RoomOptions& options) {
    options_ = options;
    configured_ = 0;
    for (unsigned room = 0; room < rooms_; ++room) {
        session(room * per_room_).send(owner_query("get", "form", room_address(room)) + "/></iq>");
    }
    run_until_done("configuring rooms", [this] { return configured_ == rooms_; });
}

void RoomCrowd::fill_rooms(unsigned concurrency) {
    started_ = 0;
    const unsigned joins = rooms_ * (per_room_ - 1);
    joined_ = 0;
    for (unsigned i = 0; i < std::min(concurrency, joins); ++i) join_next();
    run_until_done("joining rooms", [this, joins] { return joined_ == joins; });
    filling_ = false;
    run_until_quiet(kSecond);
}

void RoomCrowd::join_next() {
    if (started_ == rooms_ * per_room_) return;
    if (started_ % per_room_ == 0) ++started_;  // has made the room
    if (started_ < rooms_ * per_room_) send_join(started_++);
}

void RoomCrowd::on_stanza(Session& session, std::string_view stanza) {
    stanza_seen();
    if (attribute(stanza, "type") == "error") {
        throw SessionError("refused: " + std::string(stanza));
    }
    if (stanza.starts_with("<message")) return on_message(session, stanza);
    if (stanza.starts_with("<iq")) return on_iq(session, stanza);
    const bool own = has_self_status(stanza);
    if (!filling_) return on_presence(session, stanza, own);
    if (!own) return;
    ++joined_;
    progress();
    join_next();
}

void RoomCrowd::on_iq(Session& session, std::string_view stanza) {
    const std::string_view id = attribute(stanza, "id");
    // A server may also ask, e.g. for the client's version.
    if (attribute(stanza, "type") != "result") return;
    progress();
    if (id == "form") {
        can_be_quiet_ = has_field(stanza, "muc#roomconfig_presencebroadcast");
        session.send(owner_query("set", "submit", room_address(room_of(index(session)))) +
                     "><x xmlns='jabber:x:data' type='submit'>" +
                     room_configuration(stanza, options_) + "</x></query></iq>");
    } else if (id == "submit") {
        ++configured_;
    } else if (id.starts_with("q")) {
        on_answer(session, stanza);
    }
}

}  // namespace parlance::bench
