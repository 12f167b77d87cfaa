#include "server/muc/room.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>
#include <utility>
#include <vector>

#include "base/big_endian.h"
#include "base/log.h"
#include "base/parse_number.h"
#include "server/entity/host.h"
#include "server/entity/quotas.h"
#include "server/entity/user.h"
#include "server/muc/applications.h"
#include "server/muc/leaving.h"
#include "server/muc/service.h"
#include "server/shard.h"
#include "storage/archive.h"
#include "storage/settings.h"
#include "storage/vcards.h"
#include "xmpp/parse_document.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/serializer.h"

namespace parlance::server::muc {

namespace {

namespace rows = storage::rooms;
using xmpp::muc::Affiliation;

constexpr std::int64_t kRetryUs = 500'000;
constexpr std::int64_t kTidyEveryUs = 60 * base::kSecondUs;
// Each of them costs a look at the account: beyond that nobody is woken.
constexpr std::size_t kAbsentTold = 1'000;
constexpr std::size_t kPresenceBuckets = 1'000;
constexpr std::size_t kSpeakers = 1'000;  // until those are forgotten who may speak again

// The time, a line break, the message as XML with the address of who said it.
std::string to_text(const Said& said) {
    xmpp::Document message = said.message.editable();
    message->set("from", said.message.from().full());
    return std::to_string(said.time_us) + "\n" + xmpp::to_xml(message.root());
}

std::optional<xmpp::Stanza> message_of(xmpp::ParserPool& parsers, std::string_view xml) {
    auto document = xmpp::parse_document(parsers, xml);
    if (!document) return std::nullopt;
    auto from = xmpp::Jid::parse((*document)->attr("from"));
    if (!from) return std::nullopt;
    (*document)->remove_attr("from");
    (*document)->remove_attr("to");
    return xmpp::Stanza::make(std::move(*document), std::move(*from), xmpp::Jid());
}

std::optional<Said> said_in(xmpp::ParserPool& parsers, std::string_view text) {
    std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    auto time = base::parse_number<std::int64_t>(text.substr(0, end));
    auto message = message_of(parsers, text.substr(end + 1));
    if (!time || !message) return std::nullopt;
    return Said(std::move(*message), *time);
}

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

base::Task<storage::ReadAllResult> read(Shard* shard, std::string key, std::string service,
                                        std::string asking) {
    std::vector<storage::Query> reads;
    reads.push_back(rows::find(key));
    reads.push_back(rows::affiliations(key));
    reads.push_back(storage::archive::page(key, storage::archive::Range(), true,
                                           static_cast<std::int64_t>(kMostHistory)));
    reads.push_back(storage::vcards::photo_sha1(key));
    reads.push_back(rows::hats(key));
    reads.push_back(rows::count_owned(service, asking));
    reads.push_back(storage::settings::all(asking));
    auto found = co_await shard->environment().database.read_all(std::move(reads));
    co_return std::move(found);
}

}  // namespace

Room::Room(Service& service, xmpp::Jid bare)
    : service_(service),
      host_(service.host()),
      jid_(std::move(bare)),
      lane_(host_.shard()),
      activity_(now_us()) {
    lane_.on_failed_commit([this] { load(); });
    touch();
}

ActivityIndicators& Room::indicators() const {
    return service_.indicators();
}

Shard& Room::shard() const {
    return host_.shard();
}

std::int64_t Room::now_us() const {
    return shard().environment().clock.monotonic_us();
}

std::int64_t Room::wall_us() const {
    return shard().environment().clock.wall_us();
}

bool Room::idle() const {
    return occupants_.empty() && lane_.idle() && !loading_;
}

void Room::load(const xmpp::Jid& asking) {
    if (!asking.empty()) asking_ = asking.bare();
    if (!std::exchange(loading_, true)) lane_.hold();
    // A room that is loading is not dropped.
    host_.scope().spawn("room", read_and_take(this));
}

base::Task<> Room::read_and_take(Room* room) {
    auto found =
        co_await read(&room->shard(), room->key(), room->host().domain(), room->asking_.full());
    room->loaded(std::move(found));
}

void Room::loaded(storage::ReadAllResult found) {
    if (!found) {
        base::log::warn("room cannot be read",
                        {{"room", key()}, {"reason", found.error().message}});
        // A task of the host's would keep it from ending.
        if (shard().draining()) return;
        shard().environment().timers.at(now_us() + kRetryUs, [this] { load(); });
        return;
    }
    loading_ = false;
    take_rows(*found);
    const auto rooms = quota_of(storage::settings::values((*found)[6]), shard().config().limits,
                                entity::Quota::rooms);
    asking_owns_enough_ = (*found)[5].integer(0, 0) >= static_cast<std::int64_t>(rooms);
    touch();
    std::vector<Lane::Decision> first;
    // They have been told what is not so.
    if (!occupants_.empty()) {
        first.emplace_back([this](Outcome& outcome) {
            dismiss_all(*this, Cause({Status::technical_problem}), outcome);
        });
    } else if (exists_ && !config_.persistent && may_tidy_up()) {
        // All who were in it have left with an earlier run of the server.
        first.emplace_back([this](Outcome& outcome) { end_if_abandoned(*this, outcome); });
    }
    if (has_lapsed_applications(*this) && may_tidy_up()) {
        first.emplace_back([this](Outcome& outcome) { drop_lapsed_applications(*this, outcome); });
    }
    lane_.open_with(std::move(first));
}

bool Room::may_tidy_up() {
    if (shard().draining() || now_us() < tidy_after_us_) return false;
    tidy_after_us_ = now_us() + kTidyEveryUs;
    return true;
}

void Room::reset() {
    exists_ = false;
    locked_ = false;
    config_ = xmpp::muc::RoomConfig();
    affiliations_.clear();
    reserved_.clear();
    applications_.clear();
    kept_roles_.clear();
    subject_.reset();
    pictures_.clear();
    hats_.clear();
    created_us_ = 0;
    version_ = 0;
    history_.clear();
    sent_invitations_.clear();
    last_said_.clear();
}

void Room::take_rows(std::vector<storage::Rows>& found) {
    reset();
    auto stored = rows::rooms(found[0]);
    if (stored.empty()) return;
    rows::Room& room = stored.front();
    exists_ = true;
    config_ = xmpp::muc::from_text(room.config);
    created_us_ = room.created_us;
    version_ = room.version;
    xmpp::ParserPool& parsers = shard().parsers();
    subject_ = said_in(parsers, room.subject);
    pictures_ = words_of(storage::vcards::photo_sha1_of(found[3]));
    if (!found[4].empty()) hats_ = hats_from(parsers, found[4].text(0, 0));
    for (rows::Affiliation& row : rows::affiliations_of(found[1])) {
        take_user(std::move(row));
    }
    auto messages = storage::archive::messages(std::move(found[2]));
    if (!messages.empty()) last_said_ = messages.front().id;
    for (auto place = messages.rbegin(); place != messages.rend(); ++place) {
        auto message = message_of(parsers, place->stanza);
        if (!message || !belongs_to_history(*message)) continue;
        history_.add(Said(std::move(*message), storage::archive::time_of_id(place->id)),
                     config_.max_history);
    }
}

xmpp::muc::Standing Room::standing(const xmpp::Jid& full) const {
    const Visit* visit = occupants_.find_visit(full);
    return xmpp::muc::Standing(affiliation_of(full),
                               visit == nullptr ? xmpp::muc::Role::none : visit->occupant->role());
}

bool Room::owns_enough(const xmpp::Jid& who) const {
    return asking_owns_enough_ && who.bare_view() == asking_.full();
}

std::shared_ptr<const Audience> Room::audience(Listeners which) {
    if (audiences_of_ != occupants_.changes()) {
        audiences_.fill(nullptr);
        audiences_of_ = occupants_.changes();
    }
    auto& cached = audiences_[static_cast<std::size_t>(which)];
    if (cached) return cached;
    std::vector<xmpp::Jid> sessions;
    for (const auto& occupant : occupants_.all()) {
        bool sees = sees_real_jids(config_, occupant->role());
        if (which != Listeners::all && sees != (which == Listeners::sees_real_jids)) continue;
        for (const auto& visit : occupant->visits()) sessions.push_back(visit->jid);
    }
    cached = std::make_shared<const Audience>(shard(), sessions);
    return cached;
}

std::shared_ptr<const Audience> Room::absent() {
    std::pair<std::uint64_t, std::int64_t> now(occupants_.changes(), version_);
    if (absent_ && absent_of_ == now) return absent_;
    absent_of_ = now;
    std::set<std::string_view> present;
    for (const auto& occupant : occupants_.all()) present.insert(occupant->account());
    std::vector<xmpp::Jid> accounts;
    for (const auto& [jid, held] : affiliations_) {
        if (held.affiliation < Affiliation::member || present.contains(jid)) continue;
        auto account = xmpp::Jid::parse(jid);
        if (!account || !shard().config().serves(account->domain())) continue;
        accounts.push_back(std::move(*account));
        if (accounts.size() > kAbsentTold) break;
    }
    if (accounts.size() > kAbsentTold) accounts.clear();
    absent_ = std::make_shared<const Audience>(shard(), accounts);
    return absent_;
}

void Room::note_seen(const xmpp::Jid& bare, Outcome& outcome) {
    if (locked_ || !config_.persistent || last_said_.empty()) return;
    if (affiliation_of(bare) < Affiliation::member) return;
    outcome.write(rows::put_seen(key(), bare.bare_view(), last_said_));
}

void Room::create(const xmpp::Jid& owner) {
    reset();
    exists_ = true;
    locked_ = true;
    created_us_ = wall_us();
    version_ = 1;
    Held held;
    held.affiliation = Affiliation::owner;
    held.version = version_;
    affiliations_.emplace(owner.bare_view(), std::move(held));
}

rows::Room Room::row() const {
    rows::Room row;
    row.jid = key();
    row.config = xmpp::muc::to_text(config_);
    if (subject_) row.subject = to_text(*subject_);
    row.created_us = created_us_;
    row.version = version_;
    row.persistent = config_.persistent;
    row.listed = config_.public_room;
    row.name = config_.name;
    row.description = config_.description;
    row.language = config_.language;
    return row;
}

void Room::unlock(Outcome& outcome) {
    if (!std::exchange(locked_, false)) return;
    outcome.write(rows::put(row()));
    for (const auto& [jid, held] : affiliations_) {
        write_user(jid, outcome);
    }
}

void Room::set_config(xmpp::muc::RoomConfig config, Outcome& outcome) {
    config_ = std::move(config);
    occupants_.changed();
    history_.trim(config_.max_history);
    if (!locked_) outcome.write(rows::put(row()));
}

void Room::set_subject(Said subject, Outcome& outcome) {
    subject_ = std::move(subject);
    if (!locked_) outcome.write(rows::set_subject(key(), to_text(*subject_)));
}

void Room::set_hats(Hats hats, Outcome& outcome) {
    hats_ = std::move(hats);
    outcome.write(rows::set_hats(key(), muc::to_text(hats_)));
}

void Room::set_vcard(const std::string& xml, std::vector<std::string> pictures, Outcome& outcome) {
    pictures_ = std::move(pictures);
    if (xml.empty()) return outcome.write(storage::vcards::remove(key()));
    std::string hashes;
    for (const std::string& each : pictures_) hashes += (hashes.empty() ? "" : " ") + each;
    outcome.write(storage::vcards::put(key(), storage::vcards::Vcard(xml, std::move(hashes))));
}

void Room::erase(Outcome& outcome) {
    if (!locked_) {
        storage::Batch batch;
        rows::add_erase(batch, key());
        outcome.write(batch);
    }
    reset();
    occupants_.clear();
}

bool Room::admits_presence(const xmpp::Jid& bare) {
    std::uint32_t rate = shard().config().rooms.presences_per_s;
    // Full buckets tell nothing; the crowd is larger than the number of floods.
    if (presences_.size() >= kPresenceBuckets && !presences_.contains(bare.full())) {
        presences_.clear();
    }
    auto [place, added] = presences_.try_emplace(bare.full(), rate, rate * kBurstSeconds);
    return place->second.try_take(1, now_us());
}

bool Room::may_speak_again(const xmpp::Jid& bare, std::int64_t pause_us) {
    std::int64_t now = now_us();
    if (spoke_us_.size() >= kSpeakers) {
        std::erase_if(spoke_us_, [&](const auto& entry) { return now - entry.second >= pause_us; });
    }
    auto [place, first] = spoke_us_.try_emplace(bare.full(), now);
    if (first) return true;
    if (now - place->second < pause_us) return false;
    place->second = now;
    return true;
}

OccupantId Room::occupant_id(const xmpp::Jid& account) const {
    std::string text = key();
    base::append_big_endian(text, static_cast<std::uint64_t>(created_us_), 8);
    text += account.bare_view();
    std::string mac =
        xmpp::sasl::hmac(xmpp::sasl::Hash::sha256, shard().server_secret() + "occupant-id", text);
    OccupantId id{};
    std::copy_n(mac.begin(), id.size(), id.begin());
    return id;
}

void Room::shrink() {
    audiences_.fill(nullptr);
    absent_ = nullptr;
    presences_.clear();
    askers_.forget_old(now_us());
    sent_invitations_.forget_old(now_us());
}

}  // namespace parlance::server::muc
