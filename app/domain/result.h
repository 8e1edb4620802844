// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace lagebild {

/// Why something was refused or failed. Never a sentence for people: messages::sentence() makes that.
struct Error {
    enum class Code {
        // input
        EmptyInput, BinaryInput, TooLarge, WrongEncoding, MalformedJson, WrongFormat, NoIncident, ImpossibleDate,
        ImpossibleTime,
        NoSuchZone, MissingZone, UnknownOption, MissingArgument, TooManyArguments, BadValue, TooLong,
        // looking things up
        NotFound, Ambiguous, AlreadyExists, NothingToDo,
        // changes
        Outdated, ReadOnly, BeforeBegin, NotYet, Contradiction, OrderByTime, SeveralLanguages,
        SeveralMilestones,
        // files and the profile
        CannotRead, CannotWrite, DiskFull, InUse, NewerProfile, DamagedProfile, DatabaseFailed, NotEmpty, BrokenChain,
        // what is attached
        FileTooLarge, NotAFile, StillGrowing, NoRoom, NotHere, BrokenContent, NotOpened,
        // the team's server
        NotAllowed, Unreachable,
        // templates
        TemplateSyntax, TemplateUnknownName, PreconditionUnmet,
        // everything the program itself got wrong
        Internal
    };
    Code code = Code::Internal;
    QString detail {}; ///< the offending piece: a value, a name, the list of matches
    QString where {};  ///< a file, "file:line", an option name; empty when there is no place to name

    bool operator==(const Error&) const = default;
};

/// A value or the reason why there is none. The member names follow std::expected (C++23).
template<class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const T& value() const { return std::get<0>(m_state); }
    T& value() { return std::get<0>(m_state); }
    const Error& error() const { return std::get<1>(m_state); }
    const T& operator*() const { return value(); }
    T& operator*() { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

template<>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return !m_failed; }
    const Error& error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace lagebild
