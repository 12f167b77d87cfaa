#include "server/modules/notices.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/hex.h"
#include "base/log.h"
#include "server/entity/creation.h"
#include "server/entity/host.h"
#include "server/shard_call.h"
#include "storage/archive.h"
#include "storage/settings.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

namespace settings = storage::settings;
using Kind = Notices::Kind;

using entity::kToldSetting;
// In the settings of the host: "notice:KIND:ID".
constexpr std::string_view kPrefix = "notice:";
constexpr std::string_view kKinds[] = {"motd", "welcome", "announcement"};
// Whoever has been away for longer has other things to read.
constexpr std::int64_t kAnnouncedUs = 30 * 86'400 * base::kSecondUs;

std::string setting_of(const Notices::Notice& notice) {
    std::string name(kPrefix);
    name.append(kKinds[static_cast<std::size_t>(notice.kind)]).append(":").append(notice.id);
    return name;
}

// Settings of other names are none.
void read_notice(std::vector<Notices::Notice>& notices, std::string_view name,
                 const std::string& text) {
    if (!name.starts_with(kPrefix)) return;
    name.remove_prefix(kPrefix.size());
    std::size_t end = name.find(':');
    if (end == std::string_view::npos) return;
    for (Kind kind : {Kind::motd, Kind::welcome, Kind::announcement}) {
        if (name.substr(0, end) != kKinds[static_cast<std::size_t>(kind)]) continue;
        notices.emplace_back(kind, std::string(name.substr(end + 1)), text);
    }
}

std::int64_t time_of(const Notices::Notice& notice) {
    auto id = base::hex_decode(notice.id);
    return id && id->size() >= 8 ? storage::archive::time_of_id(*id) : 0;
}

// Then all shards read what there is.
base::Task<Notices::Changed> write_notices(Shard* shard, std::string domain, storage::Batch batch) {
    auto written = co_await shard->environment().database.write(std::move(batch));
    if (!written) co_return base::Failure<storage::DbError>(written.error());
    std::function<bool(Shard&)> read_again = [domain](Shard& each) {
        if (entity::Host* host = each.find_host(domain)) host->registry().reconfigured();
        return true;
    };
    co_await call_on_all<bool>(shard, std::move(read_again));
    co_return base::Done();
}

xmpp::Stanza message_of(const entity::Host& host, const xmpp::Jid& to, const std::string& text) {
    xmpp::Document message = xmpp::new_stanza(xmpp::StanzaKind::message, "headline");
    message->add_text_child("body", text);
    return *xmpp::Stanza::make(std::move(message), host.jid(), to);
}

}  // namespace

void tell_sessions(Shard& shard, std::string_view domain, const std::string& text) {
    shard.for_each_user([&](const entity::User& user) {
        if (!domain.empty() && user.host().domain() != domain) return;
        for (const auto& session : user.sessions()) {
            shard.route(message_of(user.host(), session->jid(), text), Receipt());
        }
    });
}

std::string Notices::text_of(Kind kind) const {
    auto found = std::find_if(notices_.begin(), notices_.end(),
                              [kind](const Notice& notice) { return notice.kind == kind; });
    return found == notices_.end() ? std::string() : found->text;
}

base::Task<> Notices::load() {
    Shard& shard = host_.shard();
    auto rows = co_await shard.environment().database.read(settings::all(host_.domain()));
    if (!rows) {
        base::log::warn("notices not read",
                        {{"host", host_.domain()}, {"reason", rows.error().message}});
        co_return;
    }
    std::vector<Notice> notices;
    for (const auto& [name, value] : settings::values(*rows)) read_notice(notices, name, value);
    std::sort(notices.begin(), notices.end(),
              [](const Notice& a, const Notice& b) { return a.id < b.id; });
    notices_ = std::move(notices);
    tell_everybody();
}

base::Task<Notices::Changed> Notices::announce(Shard* shard, std::string domain, std::string text) {
    Notice notice(Kind::announcement, base::hex_encode(shard->new_id()), std::move(text));
    storage::Batch batch;
    batch.add(settings::put(domain, setting_of(notice), notice.text));
    co_return co_await write_notices(shard, std::move(domain), std::move(batch));
}

base::Task<Notices::Changed> Notices::set(Kind kind, std::string text) {
    storage::Batch batch;
    const std::int64_t now_us = host_.shard().environment().clock.wall_us();
    for (const Notice& notice : notices_) {
        bool stale = kind == Kind::announcement && notice.kind == kind &&
                     time_of(notice) < now_us - kAnnouncedUs;
        bool replaced = kind != Kind::announcement && notice.kind == kind;
        if (stale || replaced) batch.add(settings::remove(host_.domain(), setting_of(notice)));
    }
    Notice notice(kind, base::hex_encode(host_.shard().new_id()), std::move(text));
    batch.add(settings::put(host_.domain(), setting_of(notice), notice.text));
    co_return co_await write_notices(&host_.shard(), host_.domain(), std::move(batch));
}

base::Task<Notices::Changed> Notices::edit(Kind kind, std::string text) {
    storage::Batch batch;
    for (const Notice& notice : notices_) {
        if (notice.kind == kind) {
            batch.add(settings::put(host_.domain(), setting_of(notice), text));
        }
    }
    if (batch.empty()) co_return co_await set(kind, std::move(text));
    co_return co_await write_notices(&host_.shard(), host_.domain(), std::move(batch));
}

base::Task<Notices::Changed> Notices::remove(Kind kind) {
    storage::Batch batch;
    for (const Notice& notice : notices_) {
        if (notice.kind == kind) batch.add(settings::remove(host_.domain(), setting_of(notice)));
    }
    if (batch.empty()) co_return base::Done();
    co_return co_await write_notices(&host_.shard(), host_.domain(), std::move(batch));
}

// All that the account has not been told yet. What it has been told is durable with the decision,
// before the message leaves: rather is it told nothing than twice.
void Notices::tell(entity::Session& session, Outcome& outcome) {
    entity::User& user = session.user();
    auto& settings_of_user = user.state().settings;
    auto known = settings_of_user.find(std::string(kToldSetting));
    std::string told = known == settings_of_user.end() ? std::string() : known->second;
    const bool is_new = told.starts_with('+');
    if (is_new) told.erase(0, 1);
    const std::int64_t now_us = host_.shard().environment().clock.wall_us();
    std::string last = told;
    for (const Notice& notice : notices_) {
        const bool welcome = notice.kind == Kind::welcome;
        // Who has come yesterday has not missed an announcement, but the message of the day.
        const bool due =
            welcome ? is_new : notice.id > told || (is_new && notice.kind == Kind::motd);
        if (!due) continue;
        if (!welcome) last = std::max(last, notice.id);
        bool stale = notice.kind == Kind::announcement && time_of(notice) < now_us - kAnnouncedUs;
        if (!stale) outcome.emit(session.id(), message_of(host_, session.jid(), notice.text));
    }
    if (last == told && !is_new) return;
    settings_of_user[std::string(kToldSetting)] = last;
    outcome.write(settings::put(user.owner(), kToldSetting, last));
}

void Notices::tell_everybody() {
    if (notices_.empty()) return;
    std::vector<std::string> owners;
    host_.shard().for_each_user([&](const entity::User& user) {
        if (&user.host() == &host_ && !user.sessions().empty()) owners.push_back(user.owner());
    });
    for (const std::string& owner : owners) {
        entity::User* user = host_.shard().find_user(owner);
        user->lane().submit([this, owner](Outcome& outcome) {
            entity::User* there = host_.shard().find_user(owner);
            if (there == nullptr || !there->exists()) return;
            for (const auto& session : there->sessions()) {
                if (session->presence().available) return tell(*session, outcome);
            }
        });
    }
}

void Notices::declare(Registry& registry) {
    // The notices are a part of how the host is configured.
    registry.on_reconfigured([this] { host_.scope().spawn("notices", load()); });
    registry.stage(
        Direction::outbound, Stage::record, xmpp::StanzaKind::presence, [this](Traffic& traffic) {
            const bool comes = traffic.stanza().to().empty() &&
                               traffic.stanza().presence_type() == xmpp::PresenceType::available &&
                               !traffic.origin()->presence().available;
            if (comes) tell(*traffic.origin(), traffic.outcome());
            return Verdict::pass();
        });
}

void Notices::start() {
    host_.scope().spawn("notices", load());
}

}  // namespace parlance::server::modules
