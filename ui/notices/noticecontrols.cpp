// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/noticecontrols.h"

#include "ui/models/look.h"
#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/notices/flowlayout.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace lagebild {

namespace {

constexpr NoticeKind kinds[] = {NoticeKind::Initial, NoticeKind::Update, NoticeKind::Resolved, NoticeKind::Report};
constexpr Channel channels[] = {Channel::Status, Channel::Email, Channel::Social, Channel::Internal};

/// A language's own name: whoever looks for it reads it.
QString ownName(const QString& language)
{
    QString name = QLocale(language).nativeLanguageName();
    name = name.section(u' ', -1); // "American English"
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

NoticeControls::NoticeControls(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_group(new QButtonGroup(this))
    , m_promiseLabel(new QLabel(this))
    , m_promise(new QLineEdit(this))
{
    auto* flow = new FlowLayout(8);
    setLayout(flow);
    m_kind->setObjectName(QStringLiteral("noticeKind"));
    m_channel->setObjectName(QStringLiteral("noticeChannel"));
    flow->addWidget(m_kind);
    flow->addWidget(m_channel);
    addLanguages();
    auto* promise = new QWidget(this);
    auto* row = new QHBoxLayout(promise);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_promiseLabel);
    row->addWidget(m_promise);
    m_promise->setObjectName(QStringLiteral("noticePromise"));
    m_promise->setMaximumWidth(fontMetrics().averageCharWidth() * 18);
    m_promiseLabel->setBuddy(m_promise);
    flow->addWidget(promise);
    connect(m_kind, &QComboBox::activated, this, [this](int row_) { emit kindChosen(kinds[row_]); });
    connect(m_channel, &QComboBox::activated, this, [this](int row_) { emit channelChosen(channels[row_]); });
    connect(m_promise, &QLineEdit::editingFinished, this, [this] {
        if (m_promise->isModified())
            emit promiseTyped(m_promise->text());
    });
    retranslate();
}

void NoticeControls::addLanguages()
{
    auto* pair = new QWidget(this);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const QString& language : noticeLanguages()) {
        auto* button = new QToolButton(pair);
        button->setObjectName(QStringLiteral("noticeLanguage_") + language);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_group->addButton(button);
        m_languages.insert(language, button);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, language] { emit languageChosen(language); });
    }
    layout()->addWidget(pair);
}

void NoticeControls::present(const NoticePair& pair, const QString& language, const QLocale& locale)
{
    const Notice& notice = pair.in(language);
    const QSignalBlocker blocker(this);
    m_kind->setCurrentIndex(int(std::find(std::begin(kinds), std::end(kinds), notice.kind) - std::begin(kinds)));
    m_channel->setCurrentIndex(
        int(std::find(std::begin(channels), std::end(channels), notice.channel) - std::begin(channels)));
    for (auto it = m_languages.begin(); it != m_languages.end(); ++it) {
        (*it)->setChecked(it.key() == language);
        (*it)->setFont(it.key() == language ? bolder(font()) : font()); // not by shade alone
    }
    const bool canPromise = notice.kind == NoticeKind::Initial || notice.kind == NoticeKind::Update;
    m_promise->parentWidget()->setVisible(canPromise || notice.promise);
    if (!m_promise->hasFocus() || !m_promise->isModified())
        m_promise->setText(notice.promise ? Times::shortTime(*notice.promise, locale) : QString());
    m_promise->setToolTip(notice.promise ? Times::toolTip(*notice.promise, locale) : tr("For example 19:15, or +30 for half an hour from now"));
    for (QWidget* widget : std::initializer_list<QWidget*> {m_kind, m_channel, m_promise})
        widget->setEnabled(isEditable(notice));
}

void NoticeControls::markUntranslated(const QStringList& languages)
{
    if (languages == m_untranslated)
        return;
    m_untranslated = languages;
    nameLanguages();
}

void NoticeControls::setPromiseProblem(const QString& sentence)
{
    m_promise->setModified(false);
    m_promise->setAccessibleDescription(sentence);
    if (!sentence.isEmpty())
        m_promise->setToolTip(sentence);
}

void NoticeControls::focusPromise()
{
    m_promise->setFocus(Qt::ShortcutFocusReason);
    m_promise->selectAll();
}

void NoticeControls::retranslate()
{
    const int kind = m_kind->currentIndex();
    const int channel = m_channel->currentIndex();
    m_kind->clear();
    m_channel->clear();
    for (const NoticeKind value : kinds)
        m_kind->addItem(Words::noticeKind(value));
    for (const Channel value : channels)
        m_channel->addItem(Words::channel(value));
    m_kind->setCurrentIndex(kind);
    m_channel->setCurrentIndex(channel);
    m_kind->setAccessibleName(tr("Kind of notice"));
    m_channel->setAccessibleName(tr("Channel"));
    m_promiseLabel->setText(tr("next &update"));
    m_promise->setAccessibleName(tr("Time of the next update"));
    m_promise->setPlaceholderText(tr("19:15 or +30"));
    nameLanguages();
}

void NoticeControls::nameLanguages()
{
    for (auto it = m_languages.begin(); it != m_languages.end(); ++it) {
        const bool isMarked = m_untranslated.contains(it.key());
        const QString name = Words::language(it.key());
        (*it)->setText(ownName(it.key()) + (isMarked ? QStringLiteral(" \u26A0") : QString()));
        (*it)->setAccessibleName(isMarked ? tr("%1 text, entries without translation").arg(name) : tr("%1 text").arg(name));
        (*it)->setToolTip((*it)->accessibleName());
    }
}

} // namespace lagebild
