// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/reissue.h"

#include <QRandomGenerator>
#include <algorithm>

namespace lagebild::sync {

namespace {

using journal::Operation;
using journal::OpId;

QByteArray freshSalt()
{
    std::array<quint32, 4> words {};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char*>(words.data()), sizeof words};
}

Operation openingOf(const Operation& first, const journal::Session& session)
{
    Operation opening;
    opening.kind = journal::OpKind::Open;
    opening.kindName = nameOf(opening.kind);
    opening.scope = first.scope;
    opening.value = QJsonObject{{QStringLiteral("user"), session.user}, {QStringLiteral("device"), session.device},
        {QStringLiteral("program"), session.program}, {QStringLiteral("reissues"), first.id.text()}};
    return opening;
}

bool isCopy(const Operation& copy, const Operation& original)
{
    return copy.parents.contains(original.id) && copy.kind == original.kind && copy.entity == original.entity
        && copy.field == original.field
        && (copy.value == original.value || copy.kind == journal::OpKind::Delete); // its list grows, see seenOf()
}

class Copying {
public:
    explicit Copying(journal::Hlc after) : m_clock(after), m_end{{journal::freshActor(), 0}, {}} {}

    Operation copy(const Operation& original)
    {
        Operation copy = original;
        for (const OpId& parent : original.parents) {
            if (const auto again = m_copies.constFind(parent); again != m_copies.constEnd())
                copy.parents << *again;
        }
        copy.parents << original.id;
        if (copy.kind == journal::OpKind::Delete && copy.value.isString())
            copy.value = seenAgain(copy.value.toString());
        seal(copy);
        m_copies.insert(original.id, copy.id);
        return copy;
    }
    void seal(Operation& operation)
    {
        operation.id = {m_end.op.actor, m_end.op.seq + 1};
        operation.clock = ++m_clock;
        operation.salt = freshSalt();
        operation.valueHash = valueHashOf(operation);
        operation.hash = hashOf(operation, m_end.hash);
        m_end = {operation.id, operation.hash};
    }

private:
    /// What a deletion has seen, it has seen of the copies, too.
    QString seenAgain(const QString& seen) const
    {
        QStringList all = seen.split(u' ', Qt::SkipEmptyParts);
        for (const QString& text : QStringList(all)) {
            const auto id = journal::opIdFromText(text);
            if (const auto again = id ? m_copies.constFind(*id) : m_copies.constEnd(); again != m_copies.constEnd())
                all << again->text();
        }
        return all.join(u' ');
    }

    journal::Hlc m_clock;
    journal::ChainEnd m_end;
    QHash<OpId, OpId> m_copies;
};

/// A long value goes with all its parts or not at all. Where the log of the remote turned away in the middle of them, they
/// are all written again; where it refused one of them, the rest would be as good as nothing.
qint64 beginningOf(const Reissue& what, const QList<Operation>& held)
{
    QHash<qint64, const Operation*> chain;
    for (const Operation& operation : held) {
        if (operation.id.actor == what.actor)
            chain.insert(operation.id.seq, &operation);
    }
    const auto isPart = [&](qint64 seq) {
        return chain.contains(seq) && chain.value(seq)->kind == journal::OpKind::Part;
    };
    qint64 from = what.from;
    if (what.because == Reissue::Because::Forked) {
        while (isPart(from - 1))
            --from;
    } else if (isPart(from - 1)) {
        while (isPart(from))
            ++from;
        ++from;
    }
    return from;
}

/// What has no copy yet, of `named` in the order of their chain. A part is copied when the operation that it belongs to
/// is: of a copy that somebody else makes, the first parts may have come alone. Parts whose operation has not come say
/// nothing yet.
QList<Operation> withoutCopy(const QList<Operation>& named, const QList<Operation>& held)
{
    QList<Operation> rest;
    bool isNextCopied = true;
    for (auto original = named.crbegin(); original != named.crend(); ++original) {
        const auto isDone = [&](const Operation& other) { return isCopy(other, *original); };
        if (original->kind != journal::OpKind::Part)
            isNextCopied = std::any_of(held.cbegin(), held.cend(), isDone);
        if (!isNextCopied)
            rest.prepend(*original);
    }
    return rest;
}

} // namespace

QList<Operation> reissued(const QList<Operation>& held, const Reissue& what, const journal::Session& session,
    journal::Hlc after)
{
    const qint64 from = beginningOf(what, held);
    const auto isNamed = [&](const Operation& operation) {
        return operation.id.actor == what.actor && operation.id.seq >= from
            && operation.kind != journal::OpKind::Open;
    };
    QList<Operation> named;
    std::copy_if(held.cbegin(), held.cend(), std::back_inserter(named), isNamed);
    QList<Operation> copies;
    Copying copying(after);
    for (const Operation& original : withoutCopy(named, held)) {
        if (copies.isEmpty()) {
            copies << openingOf(original, session);
            copying.seal(copies.last());
        }
        copies << copying.copy(original);
    }
    return copies;
}

} // namespace lagebild::sync
