// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importdialog.h"

#include "app/exchange/fileimport.h"
#include "app/messages/sentence.h"

#include <QComboBox>
#include <QLabel>

namespace lagebild {

void ImportDialog::understood(const Result<ImportedFile>& file)
{
    if (!file)
        return showError(file.error());
    m_file = *file;
    QStringList titles;
    for (const ImportDraft& draft : std::as_const(m_file.drafts)) {
        const Incident& incident = draft.incoming.record.incident;
        const QString day = incident.started.earliest ? QLocale().toString(inZone(*incident.started.earliest, incident.timezone).date(), QLocale::ShortFormat) : QString();
        titles << QStringList {day, textIn(incident.title, incident.language)}.join(u' ').trimmed();
    }
    m_incident->clear();
    m_incident->addItems(titles);
    for (QWidget* part : std::initializer_list<QWidget*> {m_labels.last(), m_incident})
        part->setVisible(titles.size() > 1);
    const int first = int(foremost(m_file.drafts));
    m_incident->setCurrentIndex(first);
    present(m_file.drafts[first]);
}

/// Another incident of the file. What was corrected in the one before is not kept, which is said before it is lost.
void ImportDialog::choose(int incident)
{
    const int corrections = m_edit.corrections;
    present(m_file.drafts[incident]);
    if (corrections > 0)
        say(tr("%n correction(s) of the other incident were discarded.", nullptr, corrections));
}

/// What a person should look at before saving.
QStringList ImportDialog::remarksOn(const ImportDraft& draft) const
{
    QStringList sentences;
    const QList<Error> problems = m_file.problems + draft.problems;
    if (!problems.isEmpty())
        sentences << messages::sentence(problems.first());
    if (problems.size() > 1)
        sentences << messages::moreOfThem(problems.size() - 1);
    if (m_file.drafts.size() > 1)
        sentences << tr("The file holds %n incidents; the one chosen above is saved.", nullptr, int(m_file.drafts.size()));
    int days = 0;
    for (const Guess& guess : draft.guesses) {
        days += guess.what == Guess::What::Day ? 1 : 0;
        if (guess.what == Guess::What::Day)
            sentences << tr("The text speaks of “%1”, not of the day it was published.").arg(guess.detail);
    }
    if (const int guesses = int(draft.guesses.size()) - days)
        sentences << tr("%n guess(es) to look at, marked with a question mark.", nullptr, guesses);
    return sentences;
}

} // namespace lagebild
