import { Link } from 'react-router';
import { useTexts } from '../texts/language.tsx';
import { Page } from './page.tsx';

export function NotFound() {
  const texts = useTexts();
  return (
    <Page title={texts.app.notFound}>
      <Link to="/">{texts.app.toStart}</Link>
    </Page>
  );
}
