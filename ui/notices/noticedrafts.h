// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/desk.h"
#include "ui/notices/noticechanges.h"
#include "ui/notices/noticefindings.h"

#include <QHash>
#include <QObject>

namespace lagebild {

/// The notices of one incident while somebody works on them: which one is in view and in which language, which texts
/// nobody has edited, and every change to them. Knows no widget; what was typed is handed in before anything else.
class NoticeDrafts : public QObject {
    Q_OBJECT
public:
    NoticeDrafts(Desk& desk, Drafter drafter, QObject* parent = nullptr);

    enum class Rewrite { Untouched, UntouchedAndShown };

    /// The null id: no incident.
    void showIncident(IncidentId incident);
    void show(NoticeId root);
    /// The notices there are. The one in view becomes the last one where it is gone.
    QList<NoticePair> settle();

    const IncidentRecord* record() const; ///< null where the incident is unknown or deleted
    std::optional<NoticePair> pair() const;
    std::optional<Notice> notice() const; ///< the text in view
    QString language() const { return m_language; }
    void useLanguage(const QString& language) { m_language = language; }
    /// An edited text would be lost: the person is asked first.
    bool asksToReplace() const { return m_asksToReplace; }
    void answerReplacing() { m_asksToReplace = false; }

    /// Under which the desk keeps what is typed in a text.
    static QString keyOf(const QString& notice) { return QStringLiteral("notice/") + notice; }
    /// Commits what was typed over `before` into the text with this id; what came from elsewhere meanwhile stays. True
    /// when it is on record.
    bool keep(const QString& notice, const QString& before, const QString& text);
    /// Drafts the kind that is due, in every language. False when that was refused.
    bool addNew();
    /// Goes to a language; its text is drafted if it does not exist yet.
    void chooseLanguage(const QString& language);
    /// Changes every draft of the notice and makes those texts anew that nobody has edited, as one step.
    void rewrite(const std::function<void(Notice&)>& change, Rewrite which);
    /// Makes the text in view anew, or asks first.
    void regenerate();
    /// A correction of what has left the house.
    void correct();
    void handOut();
    void remove();

    /// What there is to say about the text in view, as it stands in the editor.
    struct Review {
        NoticeFacts facts {};
        QStringList untranslated {}; ///< the languages whose text quotes entries that nobody has translated
    };
    /// Drafts anew to see what is missing or has moved on. Not for every key: a report quotes the whole timeline.
    std::optional<Review> review(const QString& typed, bool isKept);

signals:
    void refused(const lagebild::Error& error);

private:
    bool isUntouched(const Notice& notice) const;
    NoticeContext context() const;
    bool commit(const Result<ChangeSet>& changes);
    bool commitNew(const Result<QList<Notice>>& notices);

    Desk& m_desk;
    Drafter m_drafter;
    IncidentId m_incident;
    NoticeId m_root;
    QString m_language;
    QHash<NoticeId, QString> m_generated; ///< texts that nobody has edited, as they were made
    bool m_asksToReplace = false;
};

} // namespace lagebild
