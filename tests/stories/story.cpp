#include "tests/stories/story.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>

namespace parlance::stories {

namespace {

struct Mistake : std::runtime_error {
    Mistake(std::size_t where, const std::string& what) : std::runtime_error(what), line(where) {}
    std::size_t line;
};

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) {
        text.remove_prefix(1);
    }
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) {
        text.remove_suffix(1);
    }
    return text;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool indented(std::string_view line) {
    return line.starts_with(' ') || line.starts_with('\t');
}

std::optional<std::int64_t> number(std::string_view text) {
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "250ms", "31s", "5m", "2h" in microseconds.
std::optional<std::int64_t> duration_us(std::string_view text) {
    constexpr std::pair<std::string_view, std::int64_t> kUnits[] = {
        {"ms", 1'000}, {"s", 1'000'000}, {"m", 60'000'000}, {"h", 3'600'000'000}};
    for (const auto& [unit, us] : kUnits) {
        if (!text.ends_with(unit)) continue;
        auto value = number(text.substr(0, text.size() - unit.size()));
        if (value) return *value * us;
    }
    return std::nullopt;
}

// \n, \r, \t, \\ and \xNN, so that raw bytes can be written on one line.
std::string unescaped(std::string_view text, std::size_t line) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        switch (text[++i]) {
            case 'n':
                out += '\n';
                break;
            case 'r':
                out += '\r';
                break;
            case 't':
                out += '\t';
                break;
            case 's':
                out += ' ';
                break;
            case '\\':
                out += '\\';
                break;
            case 'x': {
                int value = 0;
                const char* digits = text.data() + i + 1;
                bool enough = i + 2 < text.size();
                auto end = enough ? std::from_chars(digits, digits + 2, value, 16).ptr : nullptr;
                if (!enough || end != digits + 2) throw Mistake(line, "\\x wants two digits");
                out += static_cast<char>(value);
                i += 2;
                break;
            }
            default:
                throw Mistake(line, "unknown escape");
        }
    }
    return out;
}

// "a, b" and "a b".
std::vector<std::string> names(std::string_view list) {
    std::vector<std::string> all;
    while (!list.empty()) {
        std::size_t end = std::min(list.find_first_of(", "), list.size());
        if (end > 0) all.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return all;
}

class Reader {
  public:
    Reader(std::string path, std::string_view text) {
        story_.path = std::move(path);
        while (!text.empty()) {
            std::size_t end = std::min(text.find('\n'), text.size());
            std::string_view line = text.substr(0, end);
            if (line.ends_with('\r')) line.remove_suffix(1);
            lines_.push_back(line);
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }

    Story read() {
        while (position_ < lines_.size()) {
            std::string_view raw_line = lines_[position_++];
            std::string_view line = trimmed(raw_line);
            if (line.starts_with('#')) {
                if (story_.title.empty()) story_.title = trimmed(line.substr(1));
                continue;
            }
            if (line.empty() || line.find_first_not_of('-') == std::string_view::npos) continue;
            if (indented(raw_line)) throw Mistake(position_, "indented, but nothing opens a block");
            if (line.starts_with('[')) {
                read_role(line);
            } else if (line.starts_with("config ")) {
                read_setting(line.substr(7));
            } else {
                read_statement(line);
            }
        }
        return std::move(story_);
    }

  private:
    void read_role(std::string_view line) {
        if (!line.ends_with(']')) throw Mistake(position_, "expected [Name]");
        Role role;
        role.line = position_;
        role.name = lowered(line.substr(1, line.size() - 2));
        // Whatever a story is not about has a sensible default.
        role.username = role.name;
        std::replace_if(
            role.username.begin(), role.username.end(),
            [](char c) { return c == ' ' || c == '\''; }, '-');
        while (position_ < lines_.size() && indented(lines_[position_])) {
            std::string_view each = trimmed(lines_[position_++]);
            if (each.empty() || each.starts_with('#')) continue;
            std::size_t colon = each.find(':');
            if (colon == std::string_view::npos) throw Mistake(position_, "expected KEY: VALUE");
            set(role, each.substr(0, colon), std::string(trimmed(each.substr(colon + 1))));
        }
        if (role.password.empty()) role.password = "secret of " + role.username;
        if (story_.find(role.name) != nullptr) throw Mistake(role.line, "this name is taken");
        story_.cast.push_back(std::move(role));
    }

    void set(Role& role, std::string_view key, std::string value) {
        auto flag = [&] {
            if (value != "yes" && value != "no") throw Mistake(position_, "expected yes or no");
            return value == "yes";
        };
        if (key == "jid") {
            std::size_t at = value.find('@');
            std::size_t slash = value.find('/');
            if (at == std::string::npos) throw Mistake(position_, "expected LOCAL@ours.test");
            role.username = value.substr(0, at);
            if (slash != std::string::npos) role.resource = value.substr(slash + 1);
        } else if (key == "password") {
            role.password = std::move(value);
        } else if (key == "component") {
            role.component = std::move(value);
            role.component_port = true;
            role.account = false;
        } else if (key == "server") {
            role.domains = names(value);
            role.account = false;
        } else if (key == "to") {
            role.peer = std::move(value);
        } else if (key == "dns") {
            role.names = std::move(value);
        } else if (key == "certificate") {
            role.certificate = std::move(value);
        } else if (key == "offers") {
            role.offers = std::move(value);
        } else if (key == "features") {
            role.features = std::move(value);
        } else if (key == "resource") {
            role.resource = std::move(value);
        } else if (key == "mechanism") {
            role.mechanism = std::move(value);
        } else if (key == "sasl2") {
            role.sasl2 = std::move(value);
        } else if (key == "token") {
            role.token = std::move(value);
        } else if (key == "lang") {
            role.lang = std::move(value);
        } else if (key == "address") {
            role.address = std::move(value);
        } else if (key == "tls") {
            role.direct_tls = value == "direct";
            if (!role.direct_tls) role.tls = flag();
        } else if (key == "answers pings") {
            role.answers_pings = flag();
        } else if (key == "account" && value == "none") {
            role.account = false;
        } else if (key == "account") {
            role.roles = std::move(value);
        } else {
            throw Mistake(position_, "unknown key in a cast entry");
        }
    }

    void read_setting(std::string_view text) {
        std::size_t equals = text.find('=');
        if (equals == std::string_view::npos)
            throw Mistake(position_, "expected config KEY = VALUE");
        story_.settings[std::string(trimmed(text.substr(0, equals)))] =
            std::string(trimmed(text.substr(equals + 1)));
    }

    void read_statement(std::string_view line) {
        Statement statement;
        statement.line = position_;
        if (!read_world(line, statement)) {
            std::string_view rest = read_actor(line, statement);
            read_verb(rest, statement);
        }
        story_.statements.push_back(std::move(statement));
    }

    bool read_world(std::string_view line, Statement& statement) {
        if (line == "server crashes") {
            statement.verb = Verb::server_crashes;
        } else if (line == "server restarts") {
            statement.verb = Verb::server_restarts;
        } else if (line.starts_with("operator deletes ")) {
            statement.verb = Verb::operator_deletes;
            statement.text = account_holder(line.substr(17));
        } else if (line.starts_with("operator sets password of ")) {
            std::string_view rest = line.substr(26);
            std::size_t colon = rest.rfind(':');
            if (colon == std::string_view::npos) throw Mistake(position_, "expected a colon");
            statement.verb = Verb::operator_sets_password;
            statement.text = account_holder(rest.substr(0, colon));
            statement.password = std::string(trimmed(rest.substr(colon + 1)));
        } else if (line == "stream is closed") {
            statement.verb = Verb::is_disconnected;
            if (story_.statements.empty()) throw Mistake(position_, "whose stream?");
            statement.actor = story_.statements.back().actor;
        } else if (line.starts_with("time passes ")) {
            auto us = duration_us(line.substr(12));
            if (!us) throw Mistake(position_, "expected a duration: 250ms, 31s, 5m, 2h");
            statement.verb = Verb::time_passes;
            statement.count = *us;
        } else {
            return false;
        }
        return true;
    }

    std::string account_holder(std::string_view name) {
        std::string role = lowered(trimmed(name));
        if (story_.find(role) == nullptr) throw Mistake(position_, "nobody of that name");
        return role;
    }

    // The longest name of the cast that the line begins with.
    std::string_view read_actor(std::string_view line, Statement& statement) {
        if (line.starts_with("raw ")) {
            line.remove_prefix(4);
            Role role;
            role.line = position_;
            role.raw = true;
            role.account = false;
            role.name = lowered(line.substr(0, line.find(' ')));
            if (story_.find(role.name) == nullptr) story_.cast.push_back(role);
        }
        std::string text = lowered(line);
        for (const Role& role : story_.cast) {
            bool named = text.starts_with(role.name + " ");
            if (named && role.name.size() > statement.actor.size()) statement.actor = role.name;
        }
        if (statement.actor.empty()) throw Mistake(position_, "nobody of that name in the cast");
        return trimmed(line.substr(statement.actor.size()));
    }

    void read_verb(std::string_view rest, Statement& statement) {
        constexpr std::pair<std::string_view, Verb> kPlain[] = {
            {"connects", Verb::connects},
            {"authenticates", Verb::authenticates},
            {"gets nothing", Verb::gets_nothing},
            {"starts TLS", Verb::starts_tls},
            {"drops", Verb::drops},
            {"disconnects", Verb::disconnects},
            {"is disconnected", Verb::is_disconnected},
            {"ignores what came", Verb::ignores},
            {"stops reading", Verb::stops_reading},
            {"resumes reading", Verb::resumes_reading},
            {"dials", Verb::dials},
            {"connects by dialback", Verb::connects_back},
            {"is dialled", Verb::is_dialled},
            {"is not dialled", Verb::is_not_dialled},
            {"accepts", Verb::accepts},
            {"accepts by dialback", Verb::accepts_back},
            {"opens a stream", Verb::opens_stream},
            {"listens", Verb::listens},
            {"stops listening", Verb::stops_listening},
            {"is silent", Verb::is_silent}};
        for (const auto& [words, verb] : kPlain) {
            if (rest == words) {
                statement.verb = verb;
                return;
            }
        }
        constexpr std::pair<std::string_view, Verb> kBlocks[] = {
            {"sends:", Verb::sends},
            {"gets:", Verb::gets},
            {"gets in any order:", Verb::gets_any_order}};
        for (const auto& [words, verb] : kBlocks) {
            if (rest == words) {
                statement.verb = verb;
                statement.text = read_block();
                return;
            }
        }
        read_verb_with_argument(rest, statement);
    }

    void read_verb_with_argument(std::string_view rest, Statement& statement) {
        constexpr std::pair<std::string_view, Verb> kArguments[] = {
            {"cannot connect: ", Verb::cannot_connect},
            {"gets stream error ", Verb::gets_stream_error},
            {"has dns: ", Verb::has_names},
            {"gets raw containing ", Verb::gets_raw}};
        for (const auto& [words, verb] : kArguments) {
            if (!rest.starts_with(words)) continue;
            statement.verb = verb;
            statement.text = unescaped(trimmed(rest.substr(words.size())), position_);
            return;
        }
        if (rest == "connects with TLS" || rest == "dials with TLS") {
            statement.verb = rest.starts_with("dials") ? Verb::dials : Verb::connects;
            statement.tls = true;
            return;
        }
        if (rest == "connects as component") {
            statement.verb = Verb::connects;
            for (Role& role : story_.cast) {
                if (role.name == statement.actor) role.component_port = true;
            }
            return;
        }
        if (!rest.starts_with("sends raw")) throw Mistake(position_, "what does this one do?");
        rest.remove_prefix(9);
        statement.verb = Verb::sends_raw;
        std::size_t times = rest.find(" times:");
        if (times != std::string_view::npos && times < rest.find(':')) {
            auto count = number(trimmed(rest.substr(0, times)));
            if (!count) throw Mistake(position_, "expected: sends raw N times:");
            statement.count = *count;
            rest.remove_prefix(times + 6);
        }
        if (!rest.starts_with(':')) throw Mistake(position_, "expected a colon");
        std::string_view text = trimmed(rest.substr(1));
        statement.text = text.empty() ? read_block() : unescaped(text, position_);
    }

    // The indented lines that follow, without the indentation of the first.
    std::string read_block() {
        std::size_t first = position_;
        std::string block;
        std::string_view indent;
        while (position_ < lines_.size()) {
            std::string_view line = lines_[position_];
            if (!trimmed(line).empty() && !indented(line)) break;
            ++position_;
            if (block.empty() && trimmed(line).empty()) continue;
            if (indent.empty()) indent = line.substr(0, line.find_first_not_of(" \t"));
            if (line.starts_with(indent)) line.remove_prefix(indent.size());
            block += line;
            block += '\n';
        }
        while (block.ends_with('\n')) block.pop_back();
        if (block.empty()) throw Mistake(first, "an indented block must follow");
        return block;
    }

    Story story_;
    std::vector<std::string_view> lines_;
    std::size_t position_ = 0;  // the number of the line just read
};

}  // namespace

const Role* Story::find(std::string_view name) const {
    for (const Role& role : cast) {
        if (role.name == name) return &role;
    }
    return nullptr;
}

base::Result<Story, std::string> parse_story(std::string path, std::string_view text) {
    try {
        return Reader(path, text).read();
    } catch (const Mistake& mistake) {
        return base::Failure(path + ":" + std::to_string(mistake.line) + ": " + mistake.what());
    }
}

}  // namespace parlance::stories
