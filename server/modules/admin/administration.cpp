#include "server/modules/admin/administration.h"

#include "server/modules/admin/groups.h"

namespace parlance::server::modules {

void Administration::declare(Registry& registry) {
    registry.implements({xep("0133", "1.3.1")});
    admin::add_account_commands(commands_, host_);
    admin::add_quota_commands(commands_, host_);
    admin::add_account_view_commands(commands_, host_);
    admin::add_population_commands(commands_, host_);
    admin::add_notice_commands(commands_, host_, notices_);
    admin::add_lifecycle_commands(commands_, host_);
    admin::add_config_commands(commands_, host_);
    admin::add_host_commands(commands_, host_);
    admin::add_role_commands(commands_, host_);
    admin::add_audit_commands(commands_, host_);
    admin::add_registration_commands(commands_, host_);
    admin::add_invitation_commands(commands_, host_);
    admin::add_block_commands(commands_, host_);
    admin::add_report_commands(commands_, host_);
    admin::add_room_commands(commands_, host_);
    admin::add_node_commands(commands_, host_);
    admin::add_certificate_commands(commands_, host_);
    admin::add_task_commands(commands_, host_);
}

}  // namespace parlance::server::modules
