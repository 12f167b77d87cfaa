// Notices: what administrators tell the users of a host (XEP-0133 §4.23–§4.28): a message of the
// day, announcements, and a welcome for new accounts. Each is kept with the host, and given to a
// user once: at once to those who are there, to others when they are next. So an announcement to
// all users costs what those cost who come, and survives whatever happens to the server. Kept in
// memory by every shard; one module per host.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/task.h"
#include "server/module.h"
#include "server/traffic.h"
#include "storage/database.h"

namespace parlance::server::modules {

// To all who are there now, at that host or with an empty domain at all of them, on this shard.
void tell_sessions(Shard& shard, std::string_view domain, const std::string& text);

class Notices final : public Module {
  public:
    explicit Notices(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;
    void start() override;

    enum class Kind : unsigned char { motd, welcome, announcement };
    struct Notice {
        Kind kind;
        std::string id;  // 32 hexadecimal digits, ordered by time
        std::string text;

        Notice(Kind k, std::string i, std::string t)
            : kind(k), id(std::move(i)), text(std::move(t)) {}
    };

    // Empty if there is none.
    std::string text_of(Kind kind) const;

    using Changed = base::Result<base::Done, storage::DbError>;
    // Durable, and on its way to those who are there, when it returns. An announcement comes in
    // addition to others; of the other kinds there is one.
    base::Task<Changed> set(Kind kind, std::string text);
    // The text for those who have not been told yet; nobody is told twice.
    base::Task<Changed> edit(Kind kind, std::string text);
    base::Task<Changed> remove(Kind kind);

    // The same as set() for an announcement at any of our hosts.
    static base::Task<Changed> announce(Shard* shard, std::string domain, std::string text);

  private:
    base::Task<> load();
    void tell(entity::Session& session, Outcome& outcome);
    void tell_everybody();

    entity::Host& host_;
    std::vector<Notice> notices_;  // in order of ids
};

}  // namespace parlance::server::modules
