// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticedrafts.h"

#include "app/desk/conflicts.h"

namespace lagebild {

NoticeDrafts::NoticeDrafts(Desk& desk, Drafter drafter, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_drafter(std::move(drafter))
{
}

void NoticeDrafts::showIncident(IncidentId incident)
{
    if (incident == m_incident)
        return;
    m_incident = incident;
    show({});
    const IncidentRecord* shown = record();
    m_language = shown && noticeLanguages().contains(shown->incident.language) ? shown->incident.language
                                                                              : noticeLanguages().first();
}

void NoticeDrafts::show(NoticeId root)
{
    m_root = root;
    m_asksToReplace = false;
}

QList<NoticePair> NoticeDrafts::settle()
{
    const IncidentRecord* shown = record();
    const QList<NoticePair> pairs = shown ? noticePairs(*shown) : QList<NoticePair>();
    const bool isKnown = std::any_of(pairs.begin(), pairs.end(), [this](const NoticePair& p) { return p.root == m_root; });
    if (!isKnown)
        m_root = pairs.isEmpty() ? NoticeId() : pairs.last().root;
    return pairs;
}

const IncidentRecord* NoticeDrafts::record() const
{
    const IncidentRecord* found = findIncident(m_desk.records(), m_incident);
    return found && !found->incident.deleted ? found : nullptr;
}

std::optional<NoticePair> NoticeDrafts::pair() const
{
    const IncidentRecord* shown = record();
    for (const NoticePair& pair : shown ? noticePairs(*shown) : QList<NoticePair>()) {
        if (pair.root == m_root)
            return pair;
    }
    return std::nullopt;
}

std::optional<Notice> NoticeDrafts::notice() const
{
    const auto shown = pair();
    return shown ? std::optional(shown->in(m_language)) : std::nullopt;
}

bool NoticeDrafts::keep(const QString& id, const QString& before, const QString& text)
{
    auto current = notice();
    if (!current || !isEditable(*current) || current->id.text() != id)
        return false;
    current->text = current->text == before ? text : carriedOver(before, text, current->text);
    const auto done = m_desk.commitTyped(keyOf(id), saveNotices(m_desk.records(), {*current}));
    if (!done)
        emit refused(done.error());
    return done.has_value();
}

bool NoticeDrafts::addNew()
{
    const IncidentRecord* shown = record();
    return shown && commitNew(newNotices(context(), dueKind(*shown), Channel::Status));
}

void NoticeDrafts::chooseLanguage(const QString& language)
{
    const auto shown = pair();
    if (!shown)
        return;
    if (shown->texts.contains(language) || commitNew(missingTwin(context(), *shown, language)))
        m_language = language;
    m_asksToReplace = false;
}

void NoticeDrafts::rewrite(const std::function<void(Notice&)>& change, Rewrite which)
{
    const auto shown = pair();
    if (!shown)
        return;
    QList<Notice> notices;
    QHash<NoticeId, QString> generated = m_generated;
    bool hasEdited = false;
    for (Notice changed : shown->texts) {
        const bool isShown = changed.language == m_language;
        const bool replaces = isUntouched(changed) || (which == Rewrite::UntouchedAndShown && isShown);
        change(changed);
        if (!isEditable(changed))
            continue;
        hasEdited = hasEdited || (isShown && !replaces);
        const Result<Draft> draft = replaces ? draftOf(context(), changed) : Result<Draft>(Draft {changed.text, {}, {}});
        if (!draft) {
            emit refused(draft.error());
            return;
        }
        changed.text = draft->text;
        if (replaces)
            generated.insert(changed.id, changed.text);
        notices << changed;
    }
    m_asksToReplace = hasEdited;
    std::swap(m_generated, generated); // before the commit: everybody hears of it inside
    if (!commit(saveNotices(m_desk.records(), notices)))
        std::swap(m_generated, generated);
}

void NoticeDrafts::regenerate()
{
    const auto current = notice();
    if (!current)
        return;
    if (isUntouched(*current) || current->text.trimmed().isEmpty())
        rewrite([](Notice&) {}, Rewrite::UntouchedAndShown);
    else
        m_asksToReplace = true;
}

void NoticeDrafts::correct()
{
    const auto current = notice();
    if (current && !isEditable(*current))
        commitNew(correctionOf(*pair()));
}

void NoticeDrafts::handOut()
{
    if (const auto current = notice())
        commit(lagebild::handOut(context(), *current));
}

void NoticeDrafts::remove()
{
    if (const auto shown = pair())
        commit(deletePair(*shown));
}

std::optional<NoticeDrafts::Review> NoticeDrafts::review(const QString& typed, bool isKept)
{
    const auto shown = pair();
    if (!shown)
        return std::nullopt;
    Review review;
    Notice current = shown->in(m_language);
    for (const Notice& text : shown->texts) {
        if (!isEditable(text))
            continue;
        const Result<Draft> draft = draftOf(context(), text);
        if (draft && !draft->missing.isEmpty())
            review.untranslated << text.language;
        if (text.language == current.language && draft)
            review.facts.draft = *draft;
        else if (text.language == current.language)
            review.facts.refusal = draft.error();
    }
    if (review.facts.draft && review.facts.draft->text == current.text)
        m_generated.insert(current.id, current.text);
    review.facts.isUntouched = isKept && isUntouched(current);
    current.text = typed;
    review.facts.notice = current;
    review.facts.isOver = isEnd(record()->incident.phase);
    review.facts.now = m_desk.clock().now();
    return review;
}

bool NoticeDrafts::isUntouched(const Notice& notice) const
{
    const auto made = m_generated.constFind(notice.id);
    return isEditable(notice) && made != m_generated.constEnd() && *made == notice.text;
}

NoticeContext NoticeDrafts::context() const
{
    return {m_desk.records(), m_incident, m_desk.clock().now(), m_drafter};
}

bool NoticeDrafts::commit(const Result<ChangeSet>& changes)
{
    const Result<void> done = m_desk.commit(changes);
    if (!done)
        emit refused(done.error());
    return done.has_value();
}

bool NoticeDrafts::commitNew(const Result<QList<Notice>>& notices)
{
    if (!notices) {
        emit refused(notices.error());
        return false;
    }
    const bool isTwin = !notices->isEmpty() && pair() && twinOf(m_root, notices->first().language) == notices->first().id;
    const NoticeId before = m_root;
    if (!isTwin && !notices->isEmpty())
        m_root = notices->first().id;
    for (const Notice& notice : *notices) {
        if (notice.corrects.isNull())
            m_generated.insert(notice.id, notice.text);
    }
    const bool isDone = commit(saveNotices(m_desk.records(), *notices));
    if (!isDone)
        m_root = before;
    return isDone;
}

} // namespace lagebild
