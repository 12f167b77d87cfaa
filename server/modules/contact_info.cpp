#include "server/modules/contact_info.h"

#include "server/entity/host.h"
#include "server/shard.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::server::modules {

namespace {

xmpp::Document contact_form(const ContactConfig& contact) {
    xmpp::DataForm form(xmpp::FormKind::result, xmpp::ns::contact_info);
    auto add = [&form](const char* var, const std::vector<std::string>& addresses) {
        if (!addresses.empty()) form.add(xmpp::FormField(var, "list-multi", addresses));
    };
    add("abuse-addresses", contact.abuse);
    add("admin-addresses", contact.admin);
    add("feedback-addresses", contact.feedback);
    add("sales-addresses", contact.sales);
    add("security-addresses", contact.security);
    add("status-addresses", contact.status);
    add("support-addresses", contact.support);
    // Nothing but its FORM_TYPE: nobody to turn to.
    return form.fields().size() > 1 ? form.document() : xmpp::Document();
}

}  // namespace

void ContactInfo::declare(Registry& registry) {
    registry.implements({xep("0004", "2.13.2"), xep("0128", "1.0.1"), xep("0157", "1.1.1")});
    registry.host_form([this] { return contact_form(host_.shard().config().contact); });
}

}  // namespace parlance::server::modules
