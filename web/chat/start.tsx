import { Link } from 'react-router';
import { useArticleList } from '../api/articles.ts';
import { useChosenCase } from '../cases/chosen-case.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './start.module.css';

/** An empty conversation: questions that the reports at hand can answer, or how to begin. */
export function Start({ onAsk }: { onAsk: (question: string) => void }) {
  const texts = useTexts();
  const { chosen } = useChosenCase();
  const list = useArticleList(chosen?.id);
  const labels = new Set(list.data?.articles.map(({ label }) => label));
  const questions = texts.start.questions.filter(({ report }) => labels.has(report));
  return (
    <div className={styles.start}>
      <h2>{texts.start.heading}</h2>
      <p className={styles.lead}>{texts.start.lead}</p>
      {list.data?.articles.length === 0 && <p>{chosen ? texts.cases.empty : texts.start.empty}</p>}
      {questions.length > 0 && (
        <section>
          <h3>{texts.start.suggestions}</h3>
          <ul className={styles.questions}>
            {questions.map(({ question }) => (
              <li key={question}>
                <button type="button" onClick={() => onAsk(question)}>
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.data && questions.length === 0 && (
        <section>
          <h3>{texts.start.hints}</h3>
          <ul className={styles.hints}>
            <li>
              {texts.start.hintDrop} <Link to="/library">{texts.start.hintDropLink}</Link>
            </li>
            <li>
              {texts.start.hintAdd} <code>{texts.start.hintCommand}</code>
            </li>
            <li>{texts.start.hintAsk}</li>
            <li>{texts.start.hintChoose}</li>
          </ul>
        </section>
      )}
    </div>
  );
}
