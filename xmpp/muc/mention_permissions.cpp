#include "xmpp/muc/mention_permissions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "xmpp/namespaces.h"

namespace parlance::xmpp::muc {

namespace {

constexpr ConfigOption kWho[] = {
    {"participants", "Participants"}, {"moderators", "Moderators only"}, {"none", "Nobody"}};

using Field = ConfigField<RoomConfig>;
using R = RoomConfig;

template <auto Member>
constexpr ConfigChoice<RoomConfig> who() {
    return config_choice<RoomConfig, Member>(kWho);
}

const Field kMentionFields[] = {
    {"mentions#count", "text-single", "Most mentions in one message", &R::most_mentions},
    {"mentions#individual", "list-single", "Who may mention individual users",
     who<&R::mention_individuals>()},
    {"mentions#channel", "list-single", "Who may mention all who are in a room",
     who<&R::mention_channel>()},
    {"mentions#associations", "list-single", "Who may mention roles and affiliations",
     who<&R::mention_associations>()},
    {"mentions#hats", "list-single", "Who may mention hats", who<&R::mention_hats>()},
};

constexpr ConfigFields<RoomConfig> mention_fields() {
    return ConfigFields<RoomConfig>(kMentionFields);
}

// §4.3: what stands behind the namespace.
constexpr std::array<std::string_view, 7> kAssociations = {
    "#moderators", "#participants", "#visitors", "#owner", "#admin", "#member", "#none"};

// Null: the room has no say in it.
std::optional<MayMention> permission_for(const Element& mention, const RoomConfig& config) {
    std::string_view kind = mention.attr("mentions");
    if (kind.empty()) return config.mention_individuals;
    if (!kind.starts_with(ns::mentions)) return std::nullopt;
    kind.remove_prefix(ns::mentions.size());
    if (kind == "#channel") return config.mention_channel;
    if (kind == "#hats") return config.mention_hats;
    if (std::find(kAssociations.begin(), kAssociations.end(), kind) != kAssociations.end()) {
        return config.mention_associations;
    }
    return std::nullopt;
}

bool may(MayMention permission, Role sender) {
    switch (permission) {
        case MayMention::participants:
            return sender >= Role::participant;
        case MayMention::moderators:
            return sender == Role::moderator;
        case MayMention::none:
            return false;
    }
    return false;
}

bool is_mention(const Element& child) {
    return child.is("mention", ns::mentions);
}

}  // namespace

std::vector<std::string> mention_features() {
    std::vector<std::string> features = {std::string(ns::mentions)};
    for (const char* kind : {"#channel", "#associations", "#hats"}) {
        features.push_back(std::string(ns::mentions) + kind);
    }
    return features;
}

DataForm mention_form(FormKind kind, const RoomConfig& config, const RoomConfig* before) {
    DataForm form(kind, ns::mentions);
    for (const Field& field : mention_fields().all()) {
        bool same = before != nullptr && mention_fields().values(field, config) ==
                                             mention_fields().values(field, *before);
        if (!same) mention_fields().add_to(form, field, config);
    }
    return form;
}

void add_mention_fields(DataForm& form, const RoomConfig& config) {
    for (const Field& field : mention_fields().all()) mention_fields().add_to(form, field, config);
}

base::Result<RoomConfig, BadRoomConfig> mentions_submitted(const RoomConfig& base,
                                                           const DataForm& form) {
    using Reason = BadRoomConfig::Reason;
    if (form.kind() != FormKind::submit || form.form_type() != ns::mentions) {
        return base::Failure<BadRoomConfig>(BadRoomConfig(Reason::not_a_form, "FORM_TYPE"));
    }
    RoomConfig config = base;
    for (const FormField& given : form.fields()) {
        const Field* field = mention_fields().find(given.var);
        if (field == nullptr || mention_fields().set(*field, config, given.values)) continue;
        return base::Failure<BadRoomConfig>(BadRoomConfig(Reason::invalid, given.var));
    }
    return config;
}

std::string mentions_to_text(const RoomConfig& config) {
    return mention_fields().to_text(config, RoomConfig());
}

RoomConfig mentions_from_text(std::string_view text, const RoomConfig& base) {
    return mention_fields().from_text(text, base);
}

void enforce_mentions(Element& message, const RoomConfig& config, Role sender) {
    std::size_t mentions = 0;
    for (const Element& child : message.children()) mentions += is_mention(child) ? 1 : 0;
    if (mentions == 0) return;
    bool too_many = mentions > config.most_mentions;
    message.remove_children_if([&](const Element& child) {
        if (!is_mention(child)) return false;
        auto permission = permission_for(child, config);
        return too_many || (permission && !may(*permission, sender));
    });
}

}  // namespace parlance::xmpp::muc
