// The groups of commands; each adds its own to those of the domain of `host`.
#pragma once

namespace parlance::server {
namespace entity {
class Host;
}
namespace modules {
class AdHoc;
class Notices;

namespace admin {

// Accounts made, deleted, disabled, given a password; sessions ended.
void add_account_commands(AdHoc& commands, entity::Host& host);
// How much one account may have.
void add_quota_commands(AdHoc& commands, entity::Host& host);
// What there is to see of one account, and how many there are.
void add_account_view_commands(AdHoc& commands, entity::Host& host);
void add_population_commands(AdHoc& commands, entity::Host& host);
// What users are told.
void add_notice_commands(AdHoc& commands, entity::Host& host, Notices& notices);
// The process as a whole, its configuration, the domains it serves.
void add_lifecycle_commands(AdHoc& commands, entity::Host& host);
void add_config_commands(AdHoc& commands, entity::Host& host);
void add_host_commands(AdHoc& commands, entity::Host& host);
// Who may administer what, and what they did.
void add_role_commands(AdHoc& commands, entity::Host& host);
void add_audit_commands(AdHoc& commands, entity::Host& host);
// Accounts that wait for approval.
void add_registration_commands(AdHoc& commands, entity::Host& host);
// Whom this server does not talk to.
void add_block_commands(AdHoc& commands, entity::Host& host);
// What users report about others.
void add_report_commands(AdHoc& commands, entity::Host& host);
// Invitations made and revoked.
void add_invitation_commands(AdHoc& commands, entity::Host& host);
// Rooms of the host's service, and nodes of its pubsub service and of its accounts.
void add_room_commands(AdHoc& commands, entity::Host& host);
void add_node_commands(AdHoc& commands, entity::Host& host);
// What the server shows to others, and what it is doing.
void add_certificate_commands(AdHoc& commands, entity::Host& host);
void add_task_commands(AdHoc& commands, entity::Host& host);

}  // namespace admin
}  // namespace modules
}  // namespace parlance::server
