#include "server/modules/adhoc.h"

#include <exception>
#include <functional>
#include <stdexcept>
#include <utility>

#include "base/log.h"
#include "server/adhoc/audit.h"
#include "server/entity/host.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "storage/audit_log.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

namespace ns = xmpp::ns;
using adhoc::Action;
using adhoc::Answer;
using adhoc::OpenCommand;
using adhoc::Run;
using xmpp::Condition;
using xmpp::StanzaError;

constexpr std::size_t kUniqueBytes = 16;

std::size_t hash_of(const xmpp::DataForm& form) {
    return std::hash<std::string>()(xmpp::to_xml(form.document().root()));
}

Answer refused_command(StanzaError error) {
    return base::Failure<StanzaError>(std::move(error));
}

xmpp::Document new_command_query(std::string_view ns, std::string_view node) {
    xmpp::Document query("query", ns);
    query->set("node", node);
    return query;
}

void add_identity(xmpp::Element& info, std::string_view type, std::string_view name) {
    info.add("identity").set("category", "automation").set("type", type).set_if("name", name);
}

// What one may want to know of a command before beginning it (XEP-0128).
xmpp::DataForm facts_of(const adhoc::Command& command) {
    xmpp::DataForm form(xmpp::FormKind::result, ns::admin_command);
    form.add(xmpp::FormField("forms", "", {std::to_string(command.forms.size())}));
    xmpp::FormField& roles = form.add(xmpp::FormField("roles", "list-multi"));
    for (adhoc::Role role : storage::roles::kRoles) {
        if (command.permission.includes(role))
            roles.values.emplace_back(storage::roles::name_of(role));
    }
    bool everywhere = command.permission.reach() == adhoc::Reach::server;
    form.add(xmpp::FormField("reach", "", {everywhere ? "server" : "host"}));
    return form;
}

// Where the requester is connected; empty when that is not known.
std::string address_of(Shard& shard, const xmpp::Jid& requester) {
    const entity::User* user = shard.find_user(requester.bare_view());
    const entity::Session* session =
        user == nullptr ? nullptr : user->session(requester.resource());
    return session == nullptr ? std::string() : session->link().peer_address();
}

}  // namespace

AdHoc::Course::Course(const adhoc::Command* c, const IqRequest& r)
    : command(c),
      request(r.stanza()),
      requester(r.from()),
      addressee(r.to().bare()),
      console(r.console()) {}

// What has been filled in up to and without the form `stage`.
Run AdHoc::run_before(const Course& course, const OpenCommand& open, std::size_t stage) {
    Run run(course.requester, course.addressee);
    run.console = course.console;
    for (std::size_t i = 0; i < stage; ++i) run.values.merge(open.filled[i]);
    return run;
}

OpenCommand* AdHoc::find(const Course& course) {
    return sessions_.find(course.requester, course.id,
                          host_.shard().environment().clock.monotonic_us());
}

// The functions of a command are the module's; that one fails must not leave the session busy.
base::Task<Answer> AdHoc::attempt(Course course, const adhoc::Act* act, Run run) {
    try {
        co_return co_await (*act)(std::move(run));
    } catch (const std::exception& e) {
        base::log::error("command failed", {{"jid", course.requester.full()},
                                            {"node", course.command->node},
                                            {"reason", e.what()}});
    }
    co_return refused_command(Condition::internal_server_error);
}

// The end of a command, whose forms have been filled in as `said`. What administrators do is
// written down before it is done.
base::Task<Answer> AdHoc::carry_out(Course course, Run run, std::string said) {
    const adhoc::Command& command = *course.command;
    run.answer = [request = course.request, one = &command,
                  id = course.id](const adhoc::Step& step) {
        adhoc::Stage last(one->forms.empty() ? 0 : one->forms.size() - 1, one->forms.size());
        return request.result_reply(adhoc::answer_of(one->node, id, step, last));
    };
    if (!command.permission.administrative()) {
        co_return co_await attempt(std::move(course), &command.act, std::move(run));
    }
    const Environment& environment = host_.shard().environment();
    storage::audit_log::Entry entry;
    entry.id = host_.shard().new_id();
    entry.stamp_us = environment.clock.wall_us();
    entry.actor = course.console.empty() ? course.requester.full() : course.console;
    entry.origin = course.console.empty() ? address_of(host_.shard(), course.requester) : "local";
    entry.host = host_.domain();
    entry.command = command.node;
    entry.arguments = std::move(said);
    storage::Batch begun;
    begun.add(storage::audit_log::begin(entry));
    begun.add(
        storage::audit_log::expire(entry.stamp_us - host_.shard().config().admin.audit_time_us));
    auto written = co_await environment.database.write(std::move(begun));
    if (!written) co_return refused_command(xmpp::try_again_later());
    Answer answer = co_await attempt(std::move(course), &command.act, std::move(run));
    storage::Batch ended;
    ended.add(storage::audit_log::complete(entry.id, adhoc::outcome_of(answer)));
    // What has been done is done: an entry without its result says that it was begun.
    auto completed = co_await environment.database.write(std::move(ended));
    if (!completed) {
        base::log::error(
            "result missing in the audit log",
            {{"jid", entry.actor}, {"node", command.node}, {"reason", completed.error().message}});
    }
    co_return std::move(answer);
}

// Ends the session unless it is to go on.
IqReply AdHoc::answer_to(const Course& course, const Answer& answer) {
    if (!answer) return refuse(answer.error());
    OpenCommand* open = find(course);
    adhoc::Stage stage(open == nullptr ? 0 : open->stage(), course.command->forms.size());
    if (open != nullptr && answer->asks()) open->shown = hash_of(*answer->form);
    if (!answer->asks()) sessions_.close(course.requester, course.id);
    return adhoc::answer_of(course.command->node, course.id, *answer, stage);
}

base::Task<IqReply> AdHoc::begin(Course course, Action action) {
    // XEP-0050 §3.3: there is nothing yet to go back from, or to go on with.
    if (action != Action::execute) co_return refuse(adhoc::bad_request("bad-action"));
    Shard& shard = host_.shard();
    const adhoc::Command& command = *course.command;
    course.id = adhoc::session_id(shard.server_secret(), course.requester, course.addressee.full(),
                                  command.node, shard.environment().random.bytes(kUniqueBytes));
    Run run(course.requester, course.addressee);
    run.console = course.console;
    Answer answer = adhoc::Step();
    if (command.forms.empty()) {
        answer = co_await carry_out(course, std::move(run), std::string());
    } else {
        answer = co_await attempt(course, &command.forms.front(), std::move(run));
    }
    if (answer && answer->asks()) {
        std::int64_t now = shard.environment().clock.monotonic_us();
        if (sessions_.open(course.requester, course.id, now) == nullptr) {
            co_return refuse(StanzaError(Condition::resource_constraint, "too many commands"));
        }
    }
    co_return answer_to(course, answer);
}

// §2.4.2: the form before, with what had been filled in.
base::Task<Answer> AdHoc::go_back(Course course) {
    OpenCommand* open = find(course);
    std::size_t stage = open->stage() - 1;
    xmpp::FormValues remembered = open->filled.back();
    Run run = run_before(course, *open, stage);
    Answer answer = co_await attempt(course, &course.command->forms[stage], std::move(run));
    if (!answer || !answer->asks()) co_return std::move(answer);
    remembered.remember_in(*answer->form);
    open = find(course);
    if (open != nullptr) {
        open->filled.pop_back();
        open->said.pop_back();
    }
    co_return std::move(answer);
}

base::Task<Answer> AdHoc::go_ahead(Course course, xmpp::DataForm filled_in) {
    const adhoc::Command& command = *course.command;
    const OpenCommand* open = find(course);
    const bool edits = command.edits && adhoc::Stage(open->stage(), command.forms.size()).last();
    if (!edits) co_return co_await advance(std::move(course), std::move(filled_in));
    EditTurn turn = co_await EditTurn::take(&host_.shard());
    Answer answer = co_await advance(std::move(course), std::move(filled_in));
    co_return std::move(answer);
}

base::Task<Answer> AdHoc::advance(Course course, xmpp::DataForm filled_in) {
    const adhoc::Command& command = *course.command;
    OpenCommand* open = find(course);
    // It may have waited for long.
    if (open == nullptr) co_return refused_command(adhoc::session_expired());
    adhoc::Stage stage(open->stage(), command.forms.size());
    const std::size_t shown = open->shown;
    Run run = run_before(course, *open, stage.index);
    std::string said;
    for (const std::string& each : open->said) said += each;
    Answer asked = co_await attempt(course, &command.forms[stage.index], run);
    if (!asked || !asked->asks()) co_return std::move(asked);
    if (command.edits && stage.last() && hash_of(*asked->form) != shown) {
        asked->notes.emplace_back(
            adhoc::Severity::warn,
            "Somebody else has changed this meanwhile. This is how it is now.");
        co_return std::move(asked);
    }
    auto values = xmpp::check_submission(*asked->form, filled_in);
    if (!values) co_return refused_command(adhoc::bad_request("bad-payload", values.error()));
    run.values.merge(*values);
    std::string here = adhoc::said_in(*asked->form, *values);
    if (stage.last()) co_return co_await carry_out(course, std::move(run), said + here);
    if (run.values.bytes() > adhoc::kKeptBytes) {
        co_return refused_command(adhoc::bad_request("bad-payload", "too much"));
    }
    Answer next = co_await attempt(course, &command.forms[stage.index + 1], std::move(run));
    open = find(course);
    if (next && next->asks() && open != nullptr) {
        open->filled.push_back(*values);
        open->said.push_back(std::move(here));
    }
    co_return std::move(next);
}

base::Task<IqReply> AdHoc::go_on(Course course, adhoc::CommandRequest request) {
    course.id = *request.session;
    if (!adhoc::is_session_id(course.id, host_.shard().server_secret(), course.requester,
                              course.addressee.full(), course.command->node)) {
        co_return refuse(adhoc::bad_request("bad-sessionid"));
    }
    OpenCommand* open = find(course);
    if (open == nullptr) co_return refuse(adhoc::session_expired());
    // RFC 6120 §8.3.3.21: one thing after the other.
    if (open->busy) {
        co_return refuse(StanzaError(Condition::unexpected_request, xmpp::ErrorType::wait));
    }
    adhoc::Stage stage(open->stage(), course.command->forms.size());
    auto action = adhoc::action_at(request.action, stage);
    if (!action) co_return refuse(adhoc::bad_request("bad-action"));
    if (*action == Action::cancel) {
        sessions_.close(course.requester, course.id);
        co_return adhoc::canceled(course.command->node, course.id);
    }
    bool back = *action == Action::prev;
    if (!back && !request.form) {
        co_return refuse(adhoc::bad_request("bad-payload", "there is a form to be filled in"));
    }
    open->busy = true;
    Answer answer = adhoc::Step();
    if (back) {
        answer = co_await go_back(course);
    } else {
        answer = co_await go_ahead(course, *request.form);
    }
    open = find(course);
    if (open != nullptr) open->busy = false;
    co_return answer_to(course, answer);
}

base::Task<IqReply> AdHoc::answer(IqRequest request) {
    IqScope where = request.to().has_local() ? IqScope::account : IqScope::host;
    if (hides(request, host_.shard().find_user(request.to().bare_view()))) {
        co_return refuse(Condition::service_unavailable);
    }
    if (!request.is_set()) co_return refuse(Condition::bad_request);
    auto parsed = adhoc::parse_request(request.payload());
    if (!parsed) co_return refuse(parsed.error());
    const Table& commands = commands_at(where);
    auto found = commands.find(parsed->node);
    if (found == commands.end()) co_return refuse(Condition::item_not_found);
    const adhoc::Command& command = found->second;
    if (!command.permission.granted(host_, request)) {
        co_return refuse(StanzaError(Condition::forbidden, xmpp::ErrorType::cancel));  // §4.4
    }
    Course course(&command, request);
    if (!parsed->session) co_return co_await begin(std::move(course), parsed->action);
    co_return co_await go_on(std::move(course), std::move(*parsed));
}

// XEP-0030 §8: whoever may not see the presence learns nothing of an account.
bool AdHoc::hides(const IqRequest& request, const entity::User* addressee) const {
    if (!request.to().has_local() || request.own()) return false;
    return addressee == nullptr || !may_see_presence(*addressee, request.from());
}

IqReply AdHoc::list(const IqRequest& request, IqPlace& place, IqScope where) {
    if (request.is_set()) {
        return refuse(where == IqScope::host ? Condition::bad_request
                                             : Condition::service_unavailable);
    }
    xmpp::Document items = new_command_query(ns::disco_items, ns::commands);
    if (hides(request, place.user)) return items;
    for (const auto& [node, command] : commands_at(where)) {
        if (!command.permission.granted(host_, request)) continue;
        items->add("item")
            .set("jid", request.to().bare_view())
            .set("node", node)
            .set("name", command.name);
    }
    return items;
}

IqReply AdHoc::describe_list(const IqRequest& request, IqPlace& place) {
    if (hides(request, place.user)) return refuse(Condition::service_unavailable);
    if (request.is_set()) return refuse(Condition::bad_request);
    xmpp::Document info = new_command_query(ns::disco_info, ns::commands);
    add_identity(info.root(), "command-list", {});
    info->add("feature").set("var", ns::commands);
    return info;
}

IqReply AdHoc::describe(const IqRequest& request, IqPlace& place, const adhoc::Command& command) {
    if (hides(request, place.user)) return refuse(Condition::service_unavailable);
    if (request.is_set()) return refuse(Condition::bad_request);
    if (!command.permission.granted(host_, request)) return refuse(Condition::forbidden);
    xmpp::Document info = new_command_query(ns::disco_info, command.node);
    add_identity(info.root(), "command-node", command.name);
    for (std::string_view var : {ns::commands, ns::data_forms}) {
        info->add("feature").set("var", var);
    }
    if (command.permission.administrative()) facts_of(command).append_to(info.root());
    return info;
}

// A command has nothing below it.
IqReply AdHoc::items_of(const IqRequest& request, IqPlace& place, const adhoc::Command& command) {
    bool nothing_to_see = hides(request, place.user) && !request.is_set();
    if (!nothing_to_see) {
        IqReply described = describe(request, place, command);
        if (!described) return described;
    }
    return new_command_query(ns::disco_items, command.node);
}

void AdHoc::add(IqScope where, adhoc::Command command) {
    std::string node = command.node;
    auto [place, added] = commands_at(where).try_emplace(std::move(node), std::move(command));
    if (!added) throw std::logic_error("two modules own the command " + place->first);
    const adhoc::Command* one = &place->second;
    Registry& registry = host_.registry();
    registry.iq_now(
        where, ns::disco_info, "query", one->node,
        [this, one](const IqRequest& request, IqPlace& at) { return describe(request, at, *one); });
    registry.iq_now(
        where, ns::disco_items, "query", one->node,
        [this, one](const IqRequest& request, IqPlace& at) { return items_of(request, at, *one); });
}

void AdHoc::declare(Registry& registry) {
    host_.offer(edits_);
    host_.offer(*this);
    registry.implements({xep("0050", "1.3.0")});
    registry.host_feature(ns::commands);
    registry.account_feature(ns::commands);
    for (IqScope where : {IqScope::host, IqScope::account}) {
        registry.iq(where, ns::commands, "command",
                    [this](IqRequest request) { return answer(std::move(request)); });
        registry.iq_now(where, ns::disco_info, "query", ns::commands,
                        [this](const IqRequest& request, IqPlace& place) {
                            return describe_list(request, place);
                        });
        registry.iq_now(where, ns::disco_items, "query", ns::commands,
                        [this, where](const IqRequest& request, IqPlace& place) {
                            return list(request, place, where);
                        });
    }
    registry.on_session_ending(
        [this](entity::Session& session, Outcome&) { sessions_.forget(session.jid()); });
}

}  // namespace parlance::server::modules
