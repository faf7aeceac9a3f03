/** The invented people whom the sign-in page of the demonstration names, and whom seeds/demo/people.yaml makes. */
export const DEMO_PASSWORD = 'formazione-demo';

export const DEMO_ACCOUNTS = [
  { email: 'anna.bianchi@esempio.it', name: 'Anna Bianchi', role: 'operator' },
  { email: 'luca.ferri@esempio.it', name: 'Luca Ferri', role: 'police' },
  { email: 'marta.conti@esempio.it', name: 'Marta Conti', role: 'coordinator' },
  { email: 'sara.greco@esempio.it', name: 'Sara Greco', role: 'contact' },
  { email: 'elena.riva@esempio.it', name: 'Elena Riva', role: 'author' },
  { email: 'paolo.villa@esempio.it', name: 'Paolo Villa', role: 'administrator' },
] as const;
