#include "server/modules/contact_info.h"

#include <string>
#include <utility>

#include "server/entity/host.h"
#include "server/modules/server_information.h"
#include "server/shard.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

xmpp::Document contact_form(const entity::Host& host) {
    const ContactConfig& contact = host.shard().config().contact;
    xmpp::DataForm form(xmpp::FormKind::result, xmpp::ns::contact_info);
    auto add = [&form](const char* var, const std::vector<std::string>& addresses) {
        if (!addresses.empty()) form.add(xmpp::FormField(var, "list-multi", addresses));
    };
    add("abuse-addresses", contact.abuse);
    add("admin-addresses", contact.admin);
    add("feedback-addresses", contact.feedback);
    add("report-addresses", contact.report);
    add("sales-addresses", contact.sales);
    add("security-addresses", contact.security);
    add("status-addresses", contact.status);
    add("support-addresses", contact.support);
    // One form for both, as there may be one of each FORM_TYPE (XEP-0485 §8.2).
    std::string node = server_information_uri(host);
    if (!node.empty()) {
        form.add(xmpp::FormField("serverinfo-pubsub-node", "text-single", {std::move(node)}));
    }
    // Nothing but its FORM_TYPE: nobody to turn to.
    return form.fields().size() > 1 ? form.document() : xmpp::Document();
}

}  // namespace

void ContactInfo::declare(Registry& registry) {
    registry.implements({xep("0004", "2.13.2"), xep("0128", "1.0.1"), xep("0157", "1.1.1")});
    registry.host_form([this] { return contact_form(host_); });
}

}  // namespace parlance::server::modules
