#include "server/adhoc/command.h"

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

}  // namespace parlance::server::adhoc
