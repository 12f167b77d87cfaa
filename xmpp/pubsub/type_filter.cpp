#include "xmpp/pubsub/type_filter.h"

#include <algorithm>
#include <optional>

#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"

namespace parlance::xmpp::pubsub {

base::Result<TypeFilter, StanzaError> TypeFilter::parse(const Element& query) {
    TypeFilter out;
    const Element* filter = query.child("filter", ns::pubsub_filter);
    if (filter == nullptr) return out;
    auto refused = [] { return base::Failure<StanzaError>(StanzaError(Condition::bad_request)); };
    const Element* x = filter->child("x", ns::data_forms);
    auto form = x == nullptr ? std::nullopt : DataForm::parse(*x);
    if (!form || form->kind() != FormKind::submit || form->form_type() != ns::pubsub_filter) {
        return refused();
    }
    const FormField* included = form->find("included-types");
    const FormField* excluded = form->find("excluded-types");
    if (included != nullptr && excluded != nullptr) return refused();
    if (included != nullptr) {
        out.kind_ = Kind::included;
        out.types_ = included->values;
    } else if (excluded != nullptr) {
        out.kind_ = Kind::excluded;
        out.types_ = excluded->values;
    }
    return out;
}

bool TypeFilter::takes(std::string_view type) const {
    if (kind_ == Kind::everything) return true;
    bool named = std::find(types_.begin(), types_.end(), type) != types_.end();
    return named == (kind_ == Kind::included);
}

}  // namespace parlance::xmpp::pubsub
