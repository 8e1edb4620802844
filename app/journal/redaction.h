// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/fold.h"

namespace lagebild::journal {

/// What stands in a text whose words were taken away: black bars, so that nobody takes it for written, whatever shows it.
QString removedText();

/// A redaction takes the value of one operation: a creation, or a value set to a field. Claims, opening records and
/// deletions have none that people write.
Change redactionOf(const EntityRef& entity, const Operation& target);
/// What an operation of the kind "redact" names.
struct Redaction {
    EntityRef entity {};
    QString field {}; ///< empty: what the thing was created with
    OpId target {};
};
/// Nullopt for what is no redaction.
std::optional<Redaction> redactionIn(const Operation& operation);
/// Whether the redaction is really about `target`: the same thing and field, and a kind whose value may go.
bool isAbout(const Redaction& redaction, const Operation& target);

/// Takes value and salt; the hashes stay.
void takeValue(Operation& operation);
/// Whether a redaction that `state` has seen takes the operation's value, whichever of the two came first.
bool isRedactedIn(const State& state, const Operation& operation);

/// Takes the values, with their parts, that a redaction takes which `state` has seen. `operations` as they arrived.
void takeRedacted(const State& state, QList<Operation>& operations);

/// The operation as people may see it: nullopt when its value is there and nobody took it away; otherwise with what stands
/// in its place.
std::optional<Operation> withoutValue(const State& state, const Operation& operation);
/// Takes out of the state what the redaction names, and remembers it for when it has not arrived yet.
void foldRedaction(State& state, const Operation& operation, Touched& touched);
/// The body of a thing whose creation was redacted.
QJsonObject removedBody(EntityKind kind);

/// Everything that people wrote into an entry: its text, translations and source, all versions of them, and what they
/// attached to it. `operations` are those about it and its attachments that the author sees. What else the entry was created with is set again, for a creation goes as
/// a whole. NotFound, or NothingToDo when nothing is left to take.
Result<ChangeSet> redactEntry(const State& state, const EntityRef& entry, const QList<Operation>& operations);

} // namespace lagebild::journal
