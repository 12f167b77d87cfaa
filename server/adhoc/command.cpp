#include "server/adhoc/command.h"

#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/shard.h"

namespace parlance::server::adhoc {

namespace {

Answer completed(Severity severity, std::string_view text) {
    Step step;
    step.notes.emplace_back(severity, text);
    return step;
}

}  // namespace

Answer done(std::string_view text) {
    return completed(Severity::info, text);
}

Answer failed(std::string_view text) {
    return completed(Severity::error, text);
}

base::Task<Answer> at_once(Answer answer) {
    co_return std::move(answer);
}

bool owner_of_account(const entity::Host&, const IqRequest& request) {
    return request.own();
}

bool operator_of_server(const entity::Host& host, const IqRequest& request) {
    const entity::User* user = host.shard().find_user(request.from().bare_view());
    return user != nullptr && user->exists() && user->state().is_operator;
}

}  // namespace parlance::server::adhoc
