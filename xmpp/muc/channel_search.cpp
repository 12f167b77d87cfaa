#include "xmpp/muc/channel_search.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "base/parse_number.h"
#include "xmpp/form_values.h"
#include "xmpp/namespaces.h"
#include "xmpp/stringprep.h"

namespace parlance::xmpp::muc {

namespace {

constexpr std::string_view kByAddress = "{urn:xmpp:channel-search:0:order}address";
constexpr std::string_view kByOccupants = "{urn:xmpp:channel-search:0:order}nusers";
constexpr std::string_view kNotAnonymous = "{urn:xmpp:channel-search:0:anonymity}none";
constexpr std::string_view kSemiAnonymous = "muc_semianonymous";
constexpr std::string_view kRoom = "xep-0045";
constexpr const char* kSearchFor = "Search for";
constexpr const char* kReturnAll = "Return all entries";
// A single letter is nearly everywhere.
constexpr std::size_t kShortestTerm = 2;  // bytes

base::Failure<StanzaError> refused_search(Condition condition, ErrorType type,
                                          std::string_view name, const std::string& text) {
    return base::Failure<StanzaError>(
        StanzaError(condition, type, text).with_application(name, ns::channel_search_errors));
}

base::Failure<StanzaError> bad_search(std::string_view text) {
    return base::Failure<StanzaError>(StanzaError(Condition::bad_request, text));
}

FormField& add(DataForm& form, const char* var, const char* type, const char* label,
               std::string_view value) {
    FormField& field = form.add(FormField(var, type));
    field.label = label;
    if (!value.empty()) field.values.emplace_back(value);
    return field;
}

DataForm search_form() {
    DataForm form(FormKind::form, ns::channel_search_params);
    add(form, "q", "text-single", kSearchFor, "");
    add(form, "all", "boolean", kReturnAll, "false");
    add(form, "sinname", "boolean", "Search in name", "true");
    add(form, "sindescription", "boolean", "Search in description", "true");
    add(form, "sinaddress", "boolean", "Search in address", "true");
    add(form, "min_users", "text-single", "Minimum number of users", "0")
        .range.emplace(0, std::numeric_limits<std::uint32_t>::max());
    add(form, "types", "list-multi", "Service types", kRoom)
        .options.emplace_back("Multi-user chats (XEP-0045)", std::string(kRoom));
    FormField& key = add(form, "key", "list-single", "Sort results by", kByOccupants);
    key.options.emplace_back("Number of online users", std::string(kByOccupants));
    key.options.emplace_back("Address", std::string(kByAddress));
    return form;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Letters in one case. Nodeprep folds them, but refuses some signs, which stand between words here,
// and a few characters more, whose words have only their ASCII folded.
std::string fold(std::string_view text) {
    constexpr std::string_view kSigns = " \"&'/:<>@\t\r\n";
    std::string out;
    while (!text.empty()) {
        std::string_view word = text.substr(0, text.find_first_of(kSigns));
        if (word.empty()) {
            out += text.front();
            text.remove_prefix(1);
            continue;
        }
        if (auto folded = nodeprep(word, Unassigned::allow)) {
            out += *folded;
        } else {
            std::transform(word.begin(), word.end(), std::back_inserter(out), lower);
        }
        text.remove_prefix(word.size());
    }
    return out;
}

bool is_term(std::string_view word) {
    bool letter = std::any_of(word.begin(), word.end(), [](char c) {
        return (c & 0x80) != 0 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    return letter && word.size() >= kShortestTerm;
}

// Quotes mean nothing: all words must be there in any case.
std::vector<std::string> terms_of(std::string_view query) {
    std::vector<std::string> terms;
    std::string folded = fold(query);
    constexpr std::string_view kBetween = " \"\t\r\n";
    for (std::size_t at = 0; at < folded.size();) {
        std::size_t end = std::min(folded.find_first_of(kBetween, at), folded.size());
        std::string word = folded.substr(at, end - at);
        if (is_term(word)) terms.push_back(std::move(word));
        at = end + 1;
    }
    return terms;
}

// Takes out of the submission what the form does not have but the searcher may say.
base::Result<base::Done, StanzaError> admit(DataForm& form, ChannelSearch& search) {
    for (FormField& field : form.fields()) {
        // §4.2.1 has it so in the example.
        if (field.var == "sinaddr") field.var = "sinaddress";
        if (field.var == "key" && !field.values.empty()) {
            const std::string& key = field.values.front();
            if (!key.empty() && key != kByAddress && key != kByOccupants) {
                return refused_search(Condition::feature_not_implemented, ErrorType::modify,
                                      "invalid-sort-key",
                                      "Sort results by: not one of the options");
            }
        }
        if (field.var == "types" && !field.values.empty()) {
            std::erase_if(field.values, [](const std::string& type) { return type != kRoom; });
            search.rooms = !field.values.empty();
        }
    }
    return base::Done{};
}

// What is searched for: terms or everything.
base::Result<base::Done, StanzaError> read_conditions(const FormValues& values,
                                                      ChannelSearch& search) {
    std::string_view query = values.value("q");
    search.all = values.flag("all");
    if (search.all && query.empty()) return base::Done{};
    if (search.all) {
        return refused_search(
            Condition::bad_request, ErrorType::modify, "conflicting-fields",
            std::string(kSearchFor) + " and " + kReturnAll + " cannot be had together");
    }
    // §4.2.2.7 has this type in its text, its example another.
    if (query.empty()) {
        return refused_search(Condition::bad_request, ErrorType::cancel, "no-search-conditions",
                              std::string(kSearchFor) + ": missing");
    }
    if (!search.in_name && !search.in_description && !search.in_address) {
        return refused_search(Condition::bad_request, ErrorType::cancel, "no-search-conditions",
                              "There is nothing to search in");
    }
    search.terms = terms_of(query);
    if (search.terms.empty()) {
        return refused_search(Condition::bad_request, ErrorType::modify, "invalid-search-terms",
                              "A search term must have a letter or digit and one character more");
    }
    if (search.terms.size() > kMostSearchTerms) {
        return refused_search(Condition::bad_request, ErrorType::modify, "invalid-search-terms",
                              "At most " + std::to_string(kMostSearchTerms) + " search terms");
    }
    return base::Done{};
}

void append_channel(Element& result, const Channel& channel) {
    Element& item = result.add("item").set("address", channel.address);
    if (!channel.name.empty()) item.add_text_child("name", channel.name);
    if (!channel.description.empty()) item.add_text_child("description", channel.description);
    if (!channel.language.empty()) item.add_text_child("language", channel.language);
    if (channel.occupants) item.add_text_child("nusers", std::to_string(*channel.occupants));
    item.add_text_child("service-type", kRoom);
    // Some take the element alone for a yes, as the example has it.
    if (channel.open) item.add_text_child("is-open", "true");
    item.add_text_child("anonymity-mode", channel.non_anonymous ? kNotAnonymous : kSemiAnonymous);
}

}  // namespace

base::Result<std::optional<ChannelSearch>, StanzaError> parse_channel_search(
    const Element& search) {
    const Element* x = search.child("x", ns::data_forms);
    if (x == nullptr) return std::optional<ChannelSearch>();
    auto form = DataForm::parse(*x);
    if (!form || form->kind() != FormKind::submit ||
        form->form_type() != ns::channel_search_params) {
        return bad_search("A filled-in form is needed");
    }
    ChannelSearch asked;
    auto page = parse_result_set(search);
    if (!page) return base::Failure<StanzaError>(page.error());
    asked.page = *std::move(page);
    auto admitted = admit(*form, asked);
    if (!admitted) return base::Failure<StanzaError>(admitted.error());
    auto values = check_submission(search_form(), *form);
    if (!values) return bad_search(values.error());
    asked.in_name = values->flag("sinname");
    asked.in_description = values->flag("sindescription");
    asked.in_address = values->flag("sinaddress");
    asked.min_occupants = base::parse_number<std::uint32_t>(values->value("min_users")).value_or(0);
    asked.order =
        values->value("key") == kByAddress ? ChannelOrder::address : ChannelOrder::occupants;
    auto read = read_conditions(*values, asked);
    if (!read) return base::Failure<StanzaError>(read.error());
    return std::optional(std::move(asked));
}

bool matches(const ChannelSearch& search, const Channel& channel) {
    if (!search.rooms) return false;
    if (channel.occupants && *channel.occupants < search.min_occupants) return false;
    if (search.all) return true;
    // No term has a line end in it.
    std::string text;
    if (search.in_name) text += fold(channel.name) + '\n';
    if (search.in_description) text += fold(channel.description) + '\n';
    if (search.in_address) text += fold(channel.address);
    return std::all_of(search.terms.begin(), search.terms.end(), [&text](const std::string& term) {
        return text.find(term) != std::string::npos;
    });
}

Document channel_search_form() {
    Document search("search", ns::channel_search);
    search_form().append_to(search.root());
    return search;
}

Document channel_search_result(const std::vector<Channel>& page, const ResultSet& set) {
    Document result("result", ns::channel_search);
    for (const Channel& channel : page) append_channel(result.root(), channel);
    append_result_set(result.root(), set);
    return result;
}

StanzaError full_list_rejected() {
    return StanzaError(Condition::not_allowed, "Retrieval of the full list is not allowed")
        .with_application("full-set-retrieval-rejected", ns::channel_search_errors);
}

StanzaError channel_search_rate_limited() {
    return StanzaError(Condition::resource_constraint, ErrorType::wait)
        .with_application("rate-limit", ns::channel_search_errors);
}

}  // namespace parlance::xmpp::muc
