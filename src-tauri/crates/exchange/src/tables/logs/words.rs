//! What the columns of event logs and surveys are headed, with bars between.

/// Which case, session or customer an event belongs to.
pub(super) const CASE: &str = "case|case id|caseid|case concept name|session|session id|sessionid|trace|trace id|user id|userid|customer id|\
    visitor id|ticket id|order id|vorgang|vorgangs id|fall|fall id|sitzung|kundennummer|caso|id de caso|sesión|cas|id du cas|\
    ケースid|セッションid|案例id|会话id|معرف الحالة";

/// What happened.
pub(super) const ACTIVITY: &str = "activity|activity name|event|event name|event type|concept name|action|aktivität|ereignis|vorgangsschritt|actividad|\
    evento|activité|événement|アクティビティ|イベント|活动|事件|النشاط|الحدث";

/// When.
pub(super) const TIME: &str = "timestamp|time stamp|time|datetime|date time|date|start time|start timestamp|complete timestamp|end time|created at|\
    time timestamp|occurred at|zeitstempel|zeit|zeitpunkt|datum|marca de tiempo|fecha|hora|horodatage|date|heure|日時|タイムスタンプ|\
    时间戳|时间|日期|الوقت|التاريخ";

/// Who answered.
pub(super) const RESPONDENT: &str = "respondent|respondent id|respondentid|participant|participant id|response id|responseid|submission id|\
    interviewee|teilnehmer|teilnehmer id|befragte|antwort id|encuestado|participante|répondant|participant id|回答者|回答者id|\
    受访者|答卷编号|المستجيب|المشارك";

/// What was asked.
pub(super) const QUESTION: &str =
    "question|question text|item|statement|frage|aussage|pregunta|question posée|質問|设问|问题|题目|السؤال";

/// What was answered, as a number.
pub(super) const SCORE: &str = "score|answer|rating|response|value|bewertung|antwort|wert|note|puntuación|respuesta|réponse|note donnée|点数|\
    回答|评分|分数|答案|الدرجة|الإجابة";
