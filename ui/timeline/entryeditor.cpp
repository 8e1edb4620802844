// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/entryeditor.h"

#include "app/domain/enumnames.h"
#include "app/exchange/times/timephrase.h"
#include "ui/models/look.h"
#include "ui/models/times.h"
#include "ui/models/words.h"
#include "ui/parts/announce.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <algorithm>

namespace lagebild {

EntryEditor::EntryEditor(TimelineEntry entry, const Records& records, QString language, QWidget* parent)
    : QWidget(parent)
    , m_entry(std::move(entry))
    , m_opened(m_entry)
    , m_records(records)
    , m_language(std::move(language))
    , m_otherLanguage(m_entry.language == QLatin1StringView("de") ? QStringLiteral("en") : QStringLiteral("de"))
    , m_time(new QLineEdit(this))
    , m_public(new QCheckBox(this))
    , m_milestone(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_translation(new QPlainTextEdit(this))
    , m_services(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_save(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setupFields();
    setupLayout();
    fill();
    for (QLineEdit* line : {m_time, m_services})
        connect(line, &QLineEdit::textChanged, this, &EntryEditor::typed);
    for (QPlainTextEdit* edit : {m_text, m_translation})
        connect(edit, &QPlainTextEdit::textChanged, this, &EntryEditor::typed);
    for (QComboBox* box : {m_milestone, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &EntryEditor::typed);
    connect(m_public, &QCheckBox::toggled, this, &EntryEditor::typed);
}

QString EntryEditor::keyOf(EntryId entry)
{
    return QStringLiteral("entry/") + entry.text();
}

void EntryEditor::setupFields()
{
    setObjectName(QStringLiteral("entryEditor"));
    setAccessibleName(tr("Edit the entry"));
    const auto name = [](QWidget* field, const char* id, const QString& words) {
        field->setObjectName(QLatin1StringView(id));
        field->setAccessibleName(words);
        field->setToolTip(words);
        field->setMinimumWidth(40);
    };
    name(m_time, "entryTime", tr("Time, as in 13:54 or about 7 o’clock"));
    name(m_public, "entryPublic", tr("Public: may be quoted in notices"));
    name(m_milestone, "entryMilestone", tr("Milestone"));
    name(m_kind, "entryKind", tr("Kind of entry"));
    name(m_text, "entryText", tr("Text in %1", "language").arg(Words::language(m_entry.language)));
    m_text->setToolTip(m_text->toolTip() + u'\n' + tr("Ctrl+Enter splits the entry at the cursor"));
    name(m_translation, "entryTranslation", tr("Translation into %1", "language").arg(Words::language(m_otherLanguage)));
    name(m_services, "entryServices", tr("Services, separated by commas"));
    name(m_save, "entrySave", tr("Save the entry (Enter)"));
    name(m_cancel, "entryCancel", tr("Give up the changes (Escape)"));
    m_public->setText(tr("p&ublic"));
    m_save->setText(tr("&Save"));
    m_cancel->setText(tr("&Cancel"));
    m_translation->setPlaceholderText(m_translation->accessibleName());
    m_services->setPlaceholderText(m_services->accessibleName());
    m_problem->setObjectName(QStringLiteral("entryProblem"));
    m_problem->setWordWrap(true);
    for (QPlainTextEdit* edit : {m_text, m_translation}) {
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(QFontMetrics(font()).lineSpacing() * (edit == m_text ? 3 : 2) + 14);
        edit->installEventFilter(this);
    }
    for (QComboBox* box : {m_milestone, m_kind})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_save, &QPushButton::clicked, this, &EntryEditor::accepted);
    connect(m_cancel, &QPushButton::clicked, this, &EntryEditor::cancelled);
}

void EntryEditor::setupLayout()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 8, 10, 8);
    grid->setSpacing(6);
    grid->addWidget(m_time, 0, 0);
    grid->addWidget(m_public, 0, 1);
    grid->addWidget(m_text, 1, 0, 1, 2);
    grid->addWidget(m_translation, 2, 0, 1, 2);
    grid->addWidget(m_services, 3, 0, 1, 2);
    grid->addWidget(m_milestone, 4, 0);
    grid->addWidget(m_kind, 4, 1);
    grid->addWidget(m_problem, 5, 0, 1, 2);
    grid->addWidget(m_save, 6, 0);
    grid->addWidget(m_cancel, 6, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const QList<QWidget*> order{m_time, m_public, m_text, m_translation, m_services, m_milestone, m_kind, m_save, m_cancel};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void EntryEditor::fill()
{
    for (const auto& milestone : enumNames<Milestone>())
        m_milestone->addItem(milestone.value == Milestone::None ? tr("no milestone") : Words::milestone(milestone.value), int(milestone.value));
    for (const auto& kind : enumNames<EntryKind>())
        m_kind->addItem(Words::kind(kind.value), int(kind.value));
    m_milestone->setCurrentIndex(m_milestone->findData(int(m_entry.milestone)));
    m_kind->setCurrentIndex(m_kind->findData(int(m_entry.kind)));
    m_public->setChecked(m_entry.visibility == Visibility::Public);
    m_time->setText(timeText());
    m_text->setPlainText(m_entry.text);
    m_text->moveCursor(QTextCursor::End);
    m_translation->setPlainText(m_entry.translations.value(m_otherLanguage));
    m_services->setText(serviceText());
    m_problem->hide();
}

QString EntryEditor::timeText() const
{
    if (!m_entry.time.isKnown())
        return {};
    if (m_entry.time.isVague() && !m_entry.time.wording.isEmpty())
        return m_entry.time.wording;
    return Times::shortTime(m_entry.time, localeFor(m_language));
}

QString EntryEditor::serviceText() const
{
    QStringList names;
    for (const ServiceId service : m_entry.services)
        names << nameIn(m_records.services.value(service), m_language);
    return names.join(QStringLiteral(", "));
}

Result<QList<ServiceId>> EntryEditor::typedServices() const
{
    if (m_services->text() == serviceText())
        return m_entry.services;
    QList<ServiceId> services;
    for (const QString& part : m_services->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto found = resolveService(m_records, part.trimmed());
        if (!found)
            return Error{found.error().code, part.trimmed(), QStringLiteral("services")};
        if (!services.contains(*found))
            services << *found;
    }
    return services;
}

Result<TimelineEntry> EntryEditor::entry() const
{
    TimelineEntry changed = m_entry;
    if (m_time->text().trimmed().isEmpty()) {
        changed.time = m_entry.time.isKnown() ? unknownTime(m_entry.time.after) : m_entry.time;
    } else if (m_time->text() != timeText()) {
        const QDate day = m_entry.time.isKnown() ? dayOf(m_entry.time) : QDate::currentDate();
        const auto time = parseTime(m_time->text(), {day, m_entry.time.zone, {}, {}, {}});
        if (!time)
            return Error{time.error().code, m_time->text(), QStringLiteral("time")};
        changed.time = *time;
    }
    const auto services = typedServices();
    if (!services)
        return services.error();
    changed.services = *services;
    changed.text = m_text->toPlainText().trimmed();
    if (changed.text.isEmpty())
        return Error{Error::Code::MissingArgument, {}, QStringLiteral("text")};
    changed.translations.remove(m_otherLanguage);
    if (const QString translation = m_translation->toPlainText().trimmed(); !translation.isEmpty())
        changed.translations.insert(m_otherLanguage, translation);
    changed.visibility = m_public->isChecked() ? Visibility::Public : Visibility::Internal;
    changed.milestone = Milestone(m_milestone->currentData().toInt());
    changed.kind = EntryKind(m_kind->currentData().toInt());
    return changed;
}

QString EntryEditor::working() const
{
    const QJsonObject fields{{QStringLiteral("time"), m_time->text()}, {QStringLiteral("text"), m_text->toPlainText()},
        {QStringLiteral("translation"), m_translation->toPlainText()}, {QStringLiteral("services"), m_services->text()},
        {QStringLiteral("public"), m_public->isChecked()}, {QStringLiteral("milestone"), m_milestone->currentData().toInt()},
        {QStringLiteral("kind"), m_kind->currentData().toInt()}, {QStringLiteral("original"), toJson(m_entry)}};
    return QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact));
}

/// What the typing began with: what came from elsewhere since is no change of this person's.
void EntryEditor::takeUpOriginal(const QJsonValue& original)
{
    if (!original.isObject())
        return;
    for (const Field<TimelineEntry>& field : fieldsOf<TimelineEntry>())
        setField(m_entry, QString::fromLatin1(field.name), original[QLatin1StringView(field.name)]);
    m_opened = m_entry;
}

void EntryEditor::takeUp(const QString& working, const QString& sentence)
{
    const QJsonObject fields = QJsonDocument::fromJson(working.toUtf8()).object();
    takeUpOriginal(fields.value(u"original"));
    for (auto [line, name] : {std::pair(m_time, u"time"), std::pair(m_services, u"services")})
        line->setText(fields.value(QStringView(name)).toString(line->text()));
    for (auto [edit, name] : {std::pair(m_text, u"text"), std::pair(m_translation, u"translation")})
        edit->setPlainText(fields.value(QStringView(name)).toString(edit->toPlainText()));
    for (auto [box, name] : {std::pair(m_milestone, u"milestone"), std::pair(m_kind, u"kind")})
        box->setCurrentIndex(std::max(0, box->findData(fields.value(QStringView(name)).toInt(box->currentData().toInt()))));
    m_public->setChecked(fields.value(QStringView(u"public")).toBool(m_public->isChecked()));
    m_text->moveCursor(QTextCursor::End);
    m_problem->setText(sentence);
    m_problem->setVisible(true);
    announce(*m_problem, sentence);
}

qsizetype EntryEditor::cursorInEntry() const
{
    const QString text = m_text->toPlainText();
    const auto first = std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return std::max<qsizetype>(0, m_text->textCursor().position() - (first - text.begin()));
}

void EntryEditor::showProblem(const Error& error)
{
    QWidget* field = m_text;
    QString sentence = tr("The text is missing.");
    if (error.where == QLatin1StringView("time")) {
        field = m_time;
        sentence = tr("“%1” is no time that can be understood.").arg(error.detail);
    } else if (error.where == QLatin1StringView("split")) {
        sentence = tr("Put the cursor where the second entry begins; there must be words on both sides.");
    } else if (error.where == QLatin1StringView("services")) {
        field = m_services;
        sentence = error.code == Error::Code::Ambiguous ? tr("“%1” fits several services.").arg(error.detail)
                                                        : tr("There is no service “%1”.").arg(error.detail);
    }
    m_problem->setText(sentence);
    m_problem->setVisible(true);
    announce(*m_problem, sentence);
    field->setAccessibleDescription(sentence);
    field->setFocus();
}

void EntryEditor::focusTranslation()
{
    m_translation->setFocus();
}

bool EntryEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (key->modifiers() & Qt::ControlModifier) && watched == m_text) {
            emit splitWanted();
            return true;
        }
        if (isEnter && !(key->modifiers() & Qt::ShiftModifier)) {
            emit accepted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EntryEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit accepted();
    event->accept(); // nothing typed here may reach the list below
}

void EntryEditor::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_text->setFocus(event->reason());
}

void EntryEditor::paintEvent(QPaintEvent*)
{
    const Look look = Look::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.accent, 1));
    painter.setBrush(look.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace lagebild
