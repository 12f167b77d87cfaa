#include "xmpp/pubsub/subscribe_options.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/parse_number.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp::pubsub {

namespace {

constexpr std::string_view kDeliver = "pubsub#deliver";
constexpr std::string_view kExpire = "pubsub#expire";
constexpr std::string_view kType = "pubsub#subscription_type";
constexpr std::string_view kDigest = "pubsub#digest";
constexpr std::string_view kFrequency = "pubsub#digest_frequency";
constexpr std::string_view kBody = "pubsub#include_body";
constexpr std::string_view kDepth = "pubsub#subscription_depth";
// XEP-0497 §3.
constexpr std::string_view kExtendedType = "{urn:xmpp:pubsub-ext-sub:0}type";
constexpr std::string_view kExtendedDepth = "{urn:xmpp:pubsub-ext-sub:0}depth";
constexpr std::string_view kItems = "items";
constexpr std::string_view kMetadata = "metadata";
constexpr std::string_view kLinkedItems = "linked items";
constexpr std::string_view kShows = "pubsub#show-values";

struct Show {
    std::string_view value;
    std::string_view label;
};
// In the order of the bits.
constexpr std::array<Show, 5> kShowValues = {{{"chat", "Want to chat"},
                                              {"online", "Available"},
                                              {"away", "Away"},
                                              {"xa", "Extended away"},
                                              {"dnd", "Do not disturb"}}};

// §12.4.
constexpr std::string_view kWithPresence = "presence";

bool set_flag(std::string_view value, bool& place) {
    bool yes = value == "1" || value == "true";
    if (!yes && value != "0" && value != "false") return false;
    place = yes;
    return true;
}

bool set_type(std::string_view value, SubscribeOptions& options) {
    options.nodes = value == "nodes";
    options.both = value == "all";
    return options.nodes || options.both || value == "items";
}

bool set_depth(std::string_view value, SubscribeOptions& options) {
    if (value == "all") {
        options.depth = kAllDepths;
        return true;
    }
    auto depth = base::parse_number<std::uint32_t>(value);
    if (depth) options.depth = *depth;
    return depth && *depth != kAllDepths;
}

bool set_extended_type(const std::vector<std::string>& values, SubscribeOptions& options) {
    options.items = options.metadata = options.linked_items = false;
    for (const std::string& value : values) {
        if (value == kItems) {
            options.items = true;
        } else if (value == kMetadata) {
            options.metadata = true;
        } else if (value == kLinkedItems) {
            options.linked_items = true;
        } else {
            return false;
        }
    }
    return !values.empty();
}

std::vector<std::string> extended_types(const SubscribeOptions& options) {
    std::vector<std::string> out;
    if (options.items) out.emplace_back(kItems);
    if (options.metadata) out.emplace_back(kMetadata);
    if (options.linked_items) out.emplace_back(kLinkedItems);
    return out;
}

bool set_levels(std::string_view value, SubscribeOptions& options) {
    auto levels = base::parse_number<std::int32_t>(value);
    if (levels) options.levels = std::max(*levels, -1);
    return levels.has_value();
}

std::string depth_text(const SubscribeOptions& options) {
    return options.depth == kAllDepths ? "all" : std::to_string(options.depth);
}

std::string_view type_name(const SubscribeOptions& options) {
    if (options.both) return "all";
    return options.nodes ? "nodes" : "items";
}

// 0: there is no such value.
std::uint8_t bit_of(std::string_view value) {
    for (std::size_t i = 0; i < kShowValues.size(); ++i) {
        if (kShowValues[i].value == value) return static_cast<std::uint8_t>(1U << i);
    }
    return 0;
}

bool set_shows(const std::vector<std::string>& values, SubscribeOptions& options) {
    options.shows = 0;
    for (const std::string& value : values) {
        std::uint8_t bit = bit_of(value);
        if (bit == 0) return false;
        options.shows |= bit;
    }
    return true;
}

FormField shows_field(const SubscribeOptions& options) {
    FormField field(std::string(kShows), "list-multi");
    field.label = "Only while I am";
    for (const Show& each : kShowValues) {
        field.options.emplace_back(std::string(each.label), std::string(each.value));
        if ((options.shows & bit_of(each.value)) != 0) field.values.emplace_back(each.value);
    }
    return field;
}

bool set_expire(std::string_view value, SubscribeOptions& options) {
    options.temporary = value == kWithPresence;
    options.expire_us = 0;
    if (options.temporary || value.empty()) return true;
    auto when = parse_datetime(value);
    if (when) options.expire_us = *when;
    return when.has_value();
}

bool set_frequency(std::string_view value, SubscribeOptions& options) {
    auto ms = base::parse_number<std::int64_t>(value);
    bool taken = ms && *ms >= kShortestDigestMs && *ms <= kLongestDigestMs;
    if (taken) options.digest_ms = *ms;
    return taken;
}

// False: not a value that the field takes.
bool put(const FormField& field, SubscribeOptions& options) {
    std::string_view value;
    if (!field.values.empty()) value = field.values.front();
    if (field.var == kDeliver) return set_flag(value, options.deliver);
    if (field.var == kExpire) return set_expire(value, options);
    if (field.var == kType) return set_type(value, options);
    if (field.var == kDepth) return set_depth(value, options);
    if (field.var == kExtendedType) return set_extended_type(field.values, options);
    if (field.var == kExtendedDepth) return set_levels(value, options);
    if (field.var == kShows) return set_shows(field.values, options);
    if (field.var == kDigest) return set_flag(value, options.digest);
    if (field.var == kFrequency) return set_frequency(value, options);
    if (field.var == kBody) return set_flag(value, options.body);
    // XEP-0004 §3.2: fields that are not understood are passed over.
    return true;
}

std::string expire_text(const SubscribeOptions& options) {
    if (options.temporary) return std::string(kWithPresence);
    return options.expire_us == 0 ? std::string() : format_datetime(options.expire_us);
}

}  // namespace

bool is_shown(std::uint8_t shows, std::string_view show) {
    return (shows & bit_of(show.empty() ? "online" : show)) != 0;
}

namespace {

FormField flag_field(std::string_view var, const char* label, bool value) {
    FormField field(std::string(var), "boolean", {value ? "1" : "0"});
    field.label = label;
    return field;
}

void add_offered(DataForm& form, const SubscribeOptions& options, const OptionsOffer& offer) {
    if (offer.digest) {
        form.add(flag_field(kDigest, "Gather new items and send them together", options.digest));
        FormField frequency(std::string(kFrequency), "text-single",
                            {std::to_string(options.digest_ms)});
        frequency.label = "How many milliseconds there are between two of these, at least";
        form.add(std::move(frequency));
    }
    if (offer.body) form.add(flag_field(kBody, "Say in words what is new", options.body));
    if (offer.shows) form.add(shows_field(options));
}

}  // namespace

DataForm options_form(const SubscribeOptions& options, FormKind kind, const OptionsOffer& offer) {
    DataForm form(kind, ns::pubsub_subscribe_options);
    form.add(flag_field(kDeliver, "Send me notifications", options.deliver));
    FormField expire(std::string(kExpire), "text-single");
    if (std::string text = expire_text(options); !text.empty()) expire.values = {text};
    expire.label = "When the subscription ends";
    form.add(std::move(expire));
    FormField type(std::string(kType), "list-single", {std::string(type_name(options))});
    type.label = "What to tell of";
    type.options = {FormOption("New items", "items"), FormOption("New nodes", "nodes"),
                    FormOption("Both", "all")};
    form.add(std::move(type));
    FormField depth(std::string(kDepth), "list-single", {depth_text(options)});
    depth.label = "Of which nodes of a collection";
    depth.options = {FormOption("Those directly in it", "1"), FormOption("All below it", "all")};
    // XEP-0248 §6.1 takes any number.
    if (options.depth != 1 && options.depth != kAllDepths) {
        depth.options.emplace_back(depth_text(options), depth_text(options));
    }
    form.add(std::move(depth));
    FormField extended(std::string(kExtendedType), "list-multi", extended_types(options));
    extended.label = "What of the node to tell of";
    extended.options = {FormOption("Its items", std::string(kItems)),
                        FormOption("Its metadata", std::string(kMetadata)),
                        FormOption("Items of nodes that belong to it", std::string(kLinkedItems))};
    form.add(std::move(extended));
    FormField levels(std::string(kExtendedDepth), "text-single", {std::to_string(options.levels)});
    levels.label = "How many levels below it, -1 for all";
    form.add(std::move(levels));
    add_offered(form, options, offer);
    return form;
}

base::Result<SubscribeOptions, BadConfig> submitted_options(const SubscribeOptions& base,
                                                            const DataForm& form) {
    using Failed = base::Failure<BadConfig>;
    using Reason = BadConfig::Reason;
    bool ours = form.kind() == FormKind::submit && form.form_type() == ns::pubsub_subscribe_options;
    if (!ours) return Failed(BadConfig(Reason::not_a_form, "FORM_TYPE"));
    SubscribeOptions out = base;
    for (const FormField& field : form.fields()) {
        if (!put(field, out)) return Failed(BadConfig(Reason::invalid, field.var));
    }
    return out;
}

namespace {

// Letters with a number, and the number where they are left out.
struct Numbered {
    char letter;
    std::int64_t value;
    std::int64_t usual;
};

std::int64_t depth_number(const SubscribeOptions& options) {
    return options.depth == kAllDepths ? 1 : options.depth;  // all of them have a letter
}

}  // namespace

// Letters for what is set, then the end.
std::string to_text(const SubscribeOptions& options) {
    std::string out;
    if (!options.deliver) out += 'q';
    if (options.nodes) out += 'n';
    if (options.both) out += 'b';
    if (options.depth == kAllDepths) out += 'a';
    if (!options.items) out += 'x';
    if (options.metadata) out += 'm';
    if (options.linked_items) out += 'l';
    if (options.temporary) out += kTemporaryText;
    if (options.digest) out += kDigestText;
    if (options.body) out += 'i';
    const Numbered numbered[] = {{'d', depth_number(options), 1},
                                 {'v', options.levels, 0},
                                 {'u', options.since_us, 0},
                                 {'s', options.shows, 0},
                                 {'f', options.digest_ms, kLongestDigestMs},
                                 {'k', options.digested_us, 0},
                                 {kRemindText, options.remind_us, 0}};
    for (const Numbered& each : numbered) {
        if (each.value == each.usual) continue;
        out.append(1, each.letter).append(std::to_string(each.value)).append(".");
    }
    if (options.expire_us != 0) out += std::to_string(options.expire_us);
    return out;
}

namespace {

bool put_letter(char which, SubscribeOptions& options) {
    switch (which) {
        case 'q':
            options.deliver = false;
            return true;
        case 'n':
            options.nodes = true;
            return true;
        case 'a':
            options.depth = kAllDepths;
            return true;
        case 'b':
            options.both = true;
            return true;
        case 'x':
            options.items = false;
            return true;
        case 'm':
            options.metadata = true;
            return true;
        case 'l':
            options.linked_items = true;
            return true;
        case 'i':
            options.body = true;
            return true;
        case kTemporaryText:
            options.temporary = true;
            return true;
        case kDigestText:
            options.digest = true;
            return true;
        default:
            return false;
    }
}

void put_number(char which, std::string_view text, SubscribeOptions& options) {
    if (which == 'v') set_levels(text, options);
    if (which == 'f') set_frequency(text, options);
    auto number = base::parse_number<std::int64_t>(text);
    if (!number || *number < 0) return;
    if (which == 'u') options.since_us = *number;
    if (which == 'k') options.digested_us = *number;
    if (which == kRemindText) options.remind_us = *number;
    if (*number > kAllDepths) return;
    if (which == 'd') options.depth = static_cast<std::uint32_t>(*number);
    if (which == 's') options.shows = static_cast<std::uint8_t>(*number & 31);
}

// Before a number.
constexpr std::string_view kNumbered = "dfksuvw";

}  // namespace

SubscribeOptions options_from_text(std::string_view text) {
    SubscribeOptions options;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        if (kNumbered.find(text[i]) != std::string_view::npos) {
            std::size_t end = text.find('.', i);
            if (end == std::string_view::npos) break;
            put_number(text[i], text.substr(i + 1, end - i - 1), options);
            i = end;
        } else if (!put_letter(text[i], options)) {
            break;
        }
    }
    if (auto expire = base::parse_number<std::int64_t>(text.substr(i))) options.expire_us = *expire;
    return options;
}

}  // namespace parlance::xmpp::pubsub
