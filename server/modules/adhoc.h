// Ad-hoc commands (XEP-0050): lists those that the requester may run, at an account's bare JID and
// at the domain, and takes them through their forms. The commands themselves are declared by the
// modules that they belong to (adhoc/command.h). The sessions of an account's commands are on its
// home shard; those of the domain's are on the shard where the request arises, which for the users
// of this server is always the same.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "base/task.h"
#include "server/adhoc/command.h"
#include "server/adhoc/protocol.h"
#include "server/adhoc/sessions.h"
#include "server/entity/host.h"
#include "server/module.h"
#include "server/modules/edit_turn.h"

namespace parlance::server::modules {

class AdHoc final : public Module {
  public:
    explicit AdHoc(entity::Host& host, adhoc::SessionLimits limits = {})
        : host_(host), sessions_(limits), edits_(host.shard()) {}
    void declare(Registry& registry) override;

    // Sessions: those whose form somebody has been given and has not filled in yet.
    std::size_t open_sessions() const { return sessions_.size(); }

    // At start-up, by the module whose command it is. `where`: account or host. A node that is
    // taken aborts the start.
    void add(IqScope where, adhoc::Command command);

  private:
    // A request that has been let in, by value for use across waits.
    struct Course {
        const adhoc::Command* command;
        xmpp::Stanza request;
        xmpp::Jid requester;
        xmpp::Jid addressee;
        std::string id;
        std::string console;

        Course(const adhoc::Command* c, const IqRequest& r);
    };
    using Table = std::map<std::string, adhoc::Command, std::less<>>;

    Table& commands_at(IqScope where) { return where == IqScope::host ? of_host_ : of_account_; }
    static adhoc::Run run_before(const Course& course, const adhoc::OpenCommand& open,
                                 std::size_t stage);
    bool hides(const IqRequest& request, const entity::User* addressee) const;
    IqReply list(const IqRequest& request, IqPlace& place, IqScope where);
    IqReply describe_list(const IqRequest& request, IqPlace& place);
    IqReply describe(const IqRequest& request, IqPlace& place, const adhoc::Command& command);
    IqReply items_of(const IqRequest& request, IqPlace& place, const adhoc::Command& command);

    base::Task<IqReply> answer(IqRequest request);
    base::Task<IqReply> begin(Course course, adhoc::Action action);
    base::Task<IqReply> go_on(Course course, adhoc::CommandRequest request);
    base::Task<adhoc::Answer> go_back(Course course);
    base::Task<adhoc::Answer> go_ahead(Course course, xmpp::DataForm filled_in);
    // The same, when it is its turn.
    base::Task<adhoc::Answer> advance(Course course, xmpp::DataForm filled_in);
    base::Task<adhoc::Answer> carry_out(Course course, adhoc::Run run, std::string said);
    base::Task<adhoc::Answer> attempt(Course course, const adhoc::Act* act, adhoc::Run run);
    adhoc::OpenCommand* find(const Course& course);
    IqReply answer_to(const Course& course, const adhoc::Answer& answer);

    entity::Host& host_;
    adhoc::Sessions sessions_;
    EditTurns edits_;
    Table of_account_;
    Table of_host_;
};

}  // namespace parlance::server::modules
