// SPDX-License-Identifier: GPL-3.0-or-later
// A library needs one source; the catalogues are its resources.
namespace lagebild {
extern const char* const windowLanguages[];
const char* const windowLanguages[] = {"de", "en"};
} // namespace lagebild
