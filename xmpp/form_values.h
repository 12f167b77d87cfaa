// FormValues: what has been filled into a data form, checked against the form that was given
// (XEP-0004 §3.3, XEP-0122). Whoever reads them finds every field of the form with values that its
// type, its options and its range allow. Pure values, any thread.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xmpp/data_form.h"

namespace parlance::xmpp {

class FormValues {
  public:
    // The first value; empty if there is none.
    std::string_view value(std::string_view var) const;
    const std::vector<std::string>& values(std::string_view var) const;
    // Of a boolean.
    bool flag(std::string_view var) const { return value(var) == "1"; }
    bool has(std::string_view var) const { return values_.contains(var); }

    void set(std::string var, std::vector<std::string> values);
    // Adds all of `more`, which replace those of the same names.
    void merge(const FormValues& more);
    // Of names and values together.
    std::size_t bytes() const;
    // Puts them where the form has fields for them, except in text-private.
    void remember_in(DataForm& form) const;

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

// The values of `submitted` for the fields of `form`: JIDs normalized, booleans as "0" or "1",
// nothing twice in lists. Fields that `form` does not have are ignored, and those that `submitted`
// does not have keep what `form` says (§3.5). Hidden fields cannot be changed, and "fixed" ones are
// none. The failure is a sentence for the one who filled it in.
base::Result<FormValues, std::string> check_submission(const DataForm& form,
                                                       const DataForm& submitted);

}  // namespace parlance::xmpp
